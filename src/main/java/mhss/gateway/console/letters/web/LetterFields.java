package mhss.gateway.console.letters.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.console.letters.OwnLetters.Writable;
import mhss.gateway.console.recording.acts.Field;
import mhss.gateway.console.recording.acts.Given;
import mhss.gateway.console.web.Choice;
import mhss.gateway.correspondence.OwnLetter;
import mhss.gateway.documents.Document;
import mhss.gateway.responses.LetterForm;

/** What a template takes, as a form asks for it, and back. */
public class LetterFields {

  private static final String AT = "happened-on";
  private static final String TIME = "happened-at";
  private static final String AGAIN = "again";
  static final String ANSWERS = "answers";

  /** Which of the values the case itself gives. */
  private static final Set<String> OF_CASE = Set.of("urn");

  private final AnsweredMails mails;
  private final Clock clock;

  LetterFields(AnsweredMails mails, Clock clock) {
    this.mails = mails;
    this.clock = clock;
  }

  /**
   * @param answers id of a mail that the person chose before; empty for none
   */
  List<Field> of(CaseFile file, Writable letter, String answers) {
    List<Field> fields = new ArrayList<>(values(letter.form()));
    List<Choice> answerable = mails.of(file, answers);
    if (!answerable.isEmpty()) {
      fields.add(Field.list(ANSWERS, "Which mail does it answer, if any?", answerable, false));
    }
    if (letter.kind().event().isPresent()) {
      fields.add(Field.day(AT, "When did it happen?", false));
      fields.add(Field.time(TIME, "At what time, if you know it", false));
    }
    if (!letter.form().files().equals("none")) {
      fields.add(Field.file("file", "File that goes with it", "", false));
    }
    fields.add(
        Field.choice(
            AGAIN,
            "Was one of this kind written about the case already?",
            List.of(Choice.of("N", "No"), Choice.of("Y", "Yes, write another one")),
            false));
    return fields;
  }

  /** What a person can say in it. */
  public static List<Field> values(LetterForm form) {
    return form.values().stream()
        .filter(value -> !OF_CASE.contains(value.name()) && !value.type().equals("rows"))
        .map(LetterFields::field)
        .toList();
  }

  private static Field field(LetterForm.Value value) {
    String words = value.words().isEmpty() ? value.name().replace('_', ' ') : value.words();
    String label =
        Character.toUpperCase(words.charAt(0))
            + words.substring(1)
            + (value.optional() ? ", if you want" : "");
    return switch (value.type()) {
      case "date", "two-digit-date" -> Field.day(value.name(), label, false);
      case "text" -> Field.text(value.name(), label, "", false);
      case "lines" -> Field.text(value.name(), label, "One on each line.", false);
      default -> Field.line(value.name(), label, "", false);
    };
  }

  OwnLetter letter(
      CaseFile file,
      Writable kind,
      Map<String, String> values,
      Optional<Document> document,
      String actor) {
    List<Field> fields = of(file, kind, values.get(ANSWERS));
    Given given = new Given(values, clock.instant()).check(fields);
    var at = given.past(AT, TIME);
    Map<String, Object> said = new LinkedHashMap<>();
    for (LetterForm.Value value : kind.form().values()) {
      fields.stream()
          .filter(field -> field.name().equals(value.name()))
          .findFirst()
          .flatMap(given::fact)
          .ifPresent(text -> said.put(value.name(), typed(value, text)));
    }
    Optional<UUID> answers = answered(given, fields);
    given.refuse();
    return new OwnLetter(
        file.desk(),
        file.urn(),
        kind.kind().id(),
        said,
        document.stream().toList(),
        answers,
        at,
        Map.of(),
        Optional.empty(),
        given.text(AGAIN).filter("Y"::equals).isPresent(),
        actor);
  }

  /** It must be one of those that were offered, or there is none to answer. */
  private static Optional<UUID> answered(Given given, List<Field> fields) {
    Optional<String> named = given.text(ANSWERS);
    boolean offered =
        fields.stream()
            .filter(field -> field.name().equals(ANSWERS))
            .flatMap(field -> field.choices().stream())
            .anyMatch(choice -> choice.value().equals(named.orElse("")));
    if (named.isPresent() && !offered) {
      given.problem(
          ANSWERS, "This desk has received no such mail about the case: choose one of the list");
    }
    return named.filter(id -> offered).map(UUID::fromString);
  }

  private static Object typed(LetterForm.Value value, String text) {
    return value.type().equals("lines")
        ? Arrays.stream(text.split("\\R")).filter(line -> !line.isBlank()).toList()
        : text;
  }
}
