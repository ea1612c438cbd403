package mhss.gateway.returns;

import java.util.List;
import java.util.OptionalLong;

/**
 * A return as it was made.
 *
 * @param rows of its main table
 * @param totalPence empty where no amounts are configured, or it has none
 * @param leftOut what a person should look at
 */
public record Made(
    long rows,
    OptionalLong totalPence,
    List<MadeFile> files,
    List<ClaimLine> lines,
    List<LeftOut> leftOut,
    List<MadeFigure> figures) {

  public Made {
    files = List.copyOf(files);
    lines = List.copyOf(lines);
    leftOut = List.copyOf(leftOut);
    figures = List.copyOf(figures);
  }
}
