package mhss.gateway.console.returns.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.returns.ClaimLine;
import mhss.gateway.returns.LeftOut;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.MadeFigure;

/** What a return says, for scripts. The files themselves stay sealed. */
public final class MadeData {

  private MadeData() {}

  public static Map<String, Object> of(Made made) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("rows", made.rows());
    data.put("totalPence", EntryData.pence(made.totalPence()));
    data.put(
        "files",
        made.files().stream()
            .map(
                file ->
                    Map.of(
                        "name", file.name(),
                        "mediaType", file.mediaType(),
                        "bytes", file.content().length))
            .toList());
    data.put("lines", lines(made.lines()));
    data.put("figures", figures(made.figures()));
    data.put("leftOut", leftOut(made.leftOut()));
    return data;
  }

  public static List<Map<String, Object>> lines(List<ClaimLine> lines) {
    return lines.stream().map(MadeData::line).toList();
  }

  static Map<String, Object> line(ClaimLine line) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("line", line.lineNo());
    data.put("urn", line.urn());
    data.put("case", EntryData.text(line.caseFile()));
    data.put("contract", line.contract());
    data.put("element", line.element());
    data.put("acceptedOn", line.acceptedOn().toString());
    data.put("inEmployment", line.inEmployment().orElse(null));
    data.put("amountPence", EntryData.pence(line.amountPence()));
    data.put("event", line.event());
    return data;
  }

  public static List<Map<String, Object>> figures(List<MadeFigure> figures) {
    return figures.stream().map(MadeData::figure).toList();
  }

  private static Map<String, Object> figure(MadeFigure figure) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("figure", figure.id());
    data.put("words", figure.words());
    data.put("numerator", figure.numerator());
    data.put("denominator", figure.denominator());
    data.put("shown", figure.shown());
    return data;
  }

  public static List<Map<String, Object>> leftOut(List<LeftOut> leftOut) {
    return leftOut.stream().map(MadeData::leftOut).toList();
  }

  private static Map<String, Object> leftOut(LeftOut one) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("urn", one.urn());
    data.put("case", EntryData.text(one.caseFile()));
    data.put("element", one.element());
    data.put("cause", one.cause());
    data.put("words", one.words());
    return data;
  }
}
