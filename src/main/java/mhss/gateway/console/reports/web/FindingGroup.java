package mhss.gateway.console.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mhss.gateway.reports.Finding;
import mhss.gateway.reports.Verdict;

/**
 * The findings of one verdict.
 *
 * @param colour of its tag
 * @param folded nobody has to look at them
 */
public record FindingGroup(
    String title, String colour, boolean folded, List<FindingLine> findings) {

  /**
   * @param page where to look, from 1; 0 for the whole document
   * @param field key of the field to look at; empty for none
   */
  public record FindingLine(Finding finding, int page, String field) {}

  /**
   * The place of a finding, {@code page 2, line 14, eap}, taken apart.
   *
   * @param page from 1; 0 for the whole document
   * @param field its key; empty for none
   */
  record Place(int page, String field) {

    private static final Pattern PLACE =
        Pattern.compile("(?:page (\\d{1,5}))?(?:,? ?line \\d+)?(?:,? ?([a-z][a-z0-9_.]*))?");

    static Place of(String place) {
      Matcher parts = PLACE.matcher(place);
      if (!parts.matches()) {
        return new Place(0, "");
      }
      return new Place(
          parts.group(1) == null ? 0 : Integer.parseInt(parts.group(1)),
          parts.group(2) == null ? "" : parts.group(2));
    }
  }

  private record Look(String title, String colour, boolean folded) {}

  private static final List<Verdict> ORDER =
      List.of(Verdict.NOT_MET, Verdict.NEEDS_A_PERSON, Verdict.MET);
  private static final Map<Verdict, Look> LOOKS =
      Map.of(
          Verdict.NOT_MET, new Look("Not met", "red", false),
          Verdict.NEEDS_A_PERSON, new Look("Needs a person", "blue", false),
          Verdict.MET, new Look("Met", "green", true));

  /** What is wrong first; none without findings. */
  static List<FindingGroup> of(List<Finding> findings) {
    List<FindingGroup> groups = new ArrayList<>();
    for (Verdict verdict : ORDER) {
      List<FindingLine> lines =
          findings.stream()
              .filter(finding -> finding.verdict() == verdict)
              .map(FindingGroup::line)
              .collect(Collectors.toList());
      if (!lines.isEmpty()) {
        Look look = LOOKS.get(verdict);
        groups.add(new FindingGroup(look.title(), look.colour(), look.folded(), lines));
      }
    }
    return groups;
  }

  private static FindingLine line(Finding finding) {
    Place place = Place.of(finding.place());
    return new FindingLine(finding, place.page(), place.field());
  }
}
