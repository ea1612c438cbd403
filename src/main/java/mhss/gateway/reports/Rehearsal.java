package mhss.gateway.reports;

import java.util.List;
import mhss.gateway.responses.Preview;

/**
 * What a submission would do; nothing was kept or sent.
 *
 * @param submitted without letters
 * @param letters as they would leave
 */
public record Rehearsal(Submitted submitted, List<Preview> letters) {}
