package mhss.gateway.returns.information;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import mhss.gateway.returns.Assignment;
import mhss.gateway.returns.Made;
import mhss.gateway.returns.MadeFile;
import mhss.gateway.returns.Maker;
import mhss.gateway.returns.Period;
import mhss.gateway.returns.ReturnContract;
import mhss.gateway.returns.layout.Sample;
import mhss.gateway.returns.layout.Workbooks;
import mhss.gateway.returns.layout.filling.Filling;
import mhss.gateway.returns.ledger.Planning;
import mhss.gateway.rules.WorkingCalendar;

/**
 * The form of a return that no mail tells anything for (v8 1.66, 1.67: the development of the
 * delivery staff): empty, for a person to fill.
 */
public class FormToFill implements Maker {

  private final Workbooks workbooks;
  private final Supplier<Planning> planning;
  private final Path templates;
  private final String provider;

  FormToFill(Workbooks workbooks, Supplier<Planning> planning, Path templates, String provider) {
    this.workbooks = workbooks;
    this.planning = planning;
    this.templates = templates;
    this.provider = provider;
  }

  /** As such a form is filled before people have it. */
  public static Sample sample() {
    return Sample.of(
        Map.of(
            "period", "1 January 2026 to 31 December 2026",
            "contracts", "MHSS-EXAMPLE",
            "due", "31 January 2027"),
        List.of());
  }

  @Override
  public String content() {
    return "carried";
  }

  @Override
  public Made make(Assignment assignment) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Path template =
        templates.resolve("%s-%s.xlsx".formatted(assignment.rule().id(), assignment.rules().id()));
    try {
      workbooks.write(
          new Filling(template, head(assignment), "lines", List.of(), assignment.at()),
          List.of(),
          out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Period period = assignment.period();
    String name = assignment.rule().fileName(provider, period.id(), assignment.version(), "xlsx");
    return new Made(
        0,
        OptionalLong.empty(),
        List.of(new MadeFile(name, MadeFile.mediaType("xlsx"), out.toByteArray())),
        List.of(),
        List.of(),
        List.of());
  }

  private Map<String, Object> head(Assignment assignment) {
    Period period = assignment.period();
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("rules", assignment.rules().title());
    head.put("provider", provider);
    head.put("period", Spans.day(period.first()) + " to " + Spans.day(period.last()));
    head.put(
        "contracts",
        assignment.contracts().stream().map(ReturnContract::id).collect(Collectors.joining(", ")));
    head.put(
        "due",
        Spans.day(
            WorkingCalendar.dayOf(
                planning
                    .get()
                    .plannedAt(assignment.rules(), assignment.rule(), assignment.period()))));
    return head;
  }
}
