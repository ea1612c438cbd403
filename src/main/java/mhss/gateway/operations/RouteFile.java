package mhss.gateway.operations;

import java.time.Instant;

/**
 * What became of a file of the routes folder.
 *
 * @param path below the folder
 * @param state {@code running}, {@code refused}, {@code removed}
 * @param sha256 of the copy that runs; null when none does
 * @param deployedAt when that copy was first deployed
 * @param refusedAt null unless refused
 * @param line to blame; 0 when none is
 * @param error cause and next step; null unless refused
 */
public record RouteFile(
    String path,
    String state,
    String sha256,
    Instant deployedAt,
    Instant refusedAt,
    int line,
    String error) {

  /** The file is refused, and the last good copy of it runs on. */
  public boolean lastGoodCopyRuns() {
    return state.equals("refused") && sha256 != null;
  }
}
