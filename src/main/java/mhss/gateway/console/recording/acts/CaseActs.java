package mhss.gateway.console.recording.acts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mhss.gateway.casework.CaseRecords;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Registered;
import mhss.gateway.console.recording.acts.Act.Group;
import mhss.gateway.console.web.Choice;
import mhss.gateway.rules.Urn;

/** What is done to a case as a whole: held, released, marked, given its URN. */
class CaseActs {

  private static final String NONE = "No personal data: it stays in the history for ever.";

  private final CaseRecords records;

  CaseActs(CaseRecords records) {
    this.records = records;
  }

  List<Act> of(CaseFile file) {
    List<Act> acts = new ArrayList<>();
    acts.add(file.held().isPresent() ? release(file) : hold(file));
    acts.add(mark(file));
    if (file.awaitsUrn()) {
      acts.add(link(file));
    }
    return acts;
  }

  private Act hold(CaseFile file) {
    return new Act(
        "hold",
        "Hold the case",
        Group.CASE,
        "Nothing but notes is applied to a held case, until a person releases it.",
        List.of(
            Field.line("code", "Why, as a code", "Small letters and hyphens: own-employee.", true)),
        (given, actor) -> {
          String code =
              given.matching(
                  "code",
                  "[a-z][a-z-]{1,39}",
                  "Write small letters and hyphens, for example own-employee");
          return done(file, () -> records.hold(file.id(), code, actor));
        });
  }

  private Act release(CaseFile file) {
    return new Act(
        "release",
        "Release the case",
        Group.CASE,
        "The case goes on. Mail that waited for it is applied.",
        List.of(Field.text(EventFields.REASON, "Why is it released?", NONE, true)),
        (given, actor) -> {
          String reason = given.text(EventFields.REASON).orElse("");
          return done(file, () -> records.release(file.id(), actor, reason));
        });
  }

  private Act mark(CaseFile file) {
    List<Choice> marks =
        Stream.of("mappa", "sensitive", "own-employee", "incident").map(Field::choice).toList();
    return new Act(
        "mark",
        "Mark the case as special",
        Group.CASE,
        "A mark cannot be taken back.",
        List.of(Field.choice("mark", "As what?", marks, true)),
        (given, actor) ->
            done(file, () -> records.mark(file.id(), given.text("mark").orElseThrow(), actor)));
  }

  private Act link(CaseFile file) {
    return new Act(
        "link",
        "Give the case its URN",
        Group.CASE,
        "The case was opened without one. It keeps the URN for life.",
        List.of(Field.line("urn", "URN that Access to Work gave", "In any spelling.", true)),
        (given, actor) -> () -> records.urn(file.id(), given.text("urn").orElseThrow(), actor));
  }

  private static Supplier<Registered> done(CaseFile file, BooleanSupplier act) {
    String urn = Urn.key(file.urn());
    return () ->
        act.getAsBoolean()
            ? new Registered.CaseMoved(file.id(), urn, file.state(), file.state())
            : new Registered.Duplicate(file.id(), urn);
  }
}
