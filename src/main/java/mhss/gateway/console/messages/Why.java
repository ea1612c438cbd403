package mhss.gateway.console.messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.history.Entry;
import mhss.gateway.history.Step;
import mhss.gateway.operations.MessageStory;
import mhss.gateway.operations.RuleWords;

/** Why a message ended as it did, in plain words: from what its last run wrote into the history. */
public final class Why {

  private static final Map<String, String> NOT_OURS =
      Map.of(
          "no-form", "No partner sent it, or it holds neither a form nor the standard words",
          "own-copy", "It is a copy of a mail that the gateway sent",
          "bounce", "It says that a mail of ours could not be delivered",
          "acknowledgement", "It is the acknowledgement of the other desk",
          "auto-reply", "It is an automatic reply",
          "delivery-receipt", "It only says that a mail of ours arrived",
          "list", "It came over a mailing list");

  private static final Map<String, String> REPORT =
      Map.of(
          "yes", "It was encrypted",
          "no", "It was not encrypted",
          "not-opened",
              "It could not be opened: it is sealed, and no key here fits or it is damaged");

  private static final Pattern FORM = Pattern.compile("form (\\S+), (\\d+) labels, as (\\S+)");
  private static final String BY_HAND = " To act on it by hand: ";

  private final MessageStory story;
  private final RuleWords words;
  private final List<String> sentences = new ArrayList<>();

  private Why(MessageStory story, RuleWords words) {
    this.story = story;
    this.words = words;
  }

  /** Sentences in their order; empty where nothing was done yet. */
  public static List<String> of(MessageStory story, RuleWords words) {
    Why why = new Why(story, words);
    if (story.mail().direction().equals("in")) {
      why.last("opened").ifPresent(why::opened);
      why.last("recognised").ifPresent(why::recognised);
      why.last("read").ifPresent(why::read);
      why.outcome();
    } else {
      why.left();
    }
    return why.sentences;
  }

  /** A message that was replayed went through each step more than once. */
  private Optional<Step> last(String name) {
    List<Entry> entries = story.entries();
    for (int n = entries.size() - 1; n >= 0; n--) {
      if (entries.get(n).step().step().equals(name)) {
        return Optional.of(entries.get(n).step());
      }
    }
    return Optional.empty();
  }

  private void opened(Step step) {
    String encrypted = REPORT.getOrDefault(fact(step, "encrypted"), "It was opened");
    String signers = fact(step, "signers");
    boolean closed = fact(step, "encrypted").equals("not-opened");
    say(
        encrypted
            + (signers.isEmpty()
                ? (closed ? "" : ", and nobody's good signature is on it")
                : ", and its signature is good: key " + keys(signers)));
    if (!fact(step, "warnings").isEmpty()) {
      say("While it was opened, this was noticed: " + fact(step, "warnings"));
    }
    if (!fact(step, "defects").isEmpty()) {
      say("Its form is faulty and was read all the same: " + fact(step, "defects"));
    }
  }

  private void recognised(Step step) {
    if (step.outcome().equals("nothing")) {
      say("It fits none of the kinds that are known here");
      return;
    }
    String kind =
        words
            .kind(step.outcome())
            .map(name -> name + " (" + step.outcome() + ")")
            .orElse(step.outcome());
    say("It was recognised as " + kind + ", because " + because(fact(step, "because")));
    String partner = fact(step, "partner");
    say(
        partner.equals("-") || partner.isEmpty()
            ? "Its sender is no partner of the partners file"
            : "Its sender is partner " + partner + ", by the exact address");
  }

  /** What the recogniser notes for itself, for people. */
  private static String because(String noted) {
    Matcher form = FORM.matcher(noted);
    return form.matches()
        ? "it holds the form %s (%s of its labels were found in a %s)"
            .formatted(form.group(1), form.group(2), form.group(3))
        : "of its " + noted;
  }

  private String keys(String signers) {
    return Stream.of(signers.split(" "))
        .map(
            key ->
                story.signers().containsKey(key)
                    ? key + " of partner " + story.signers().get(key)
                    : key + ", which no partner of today has")
        .collect(Collectors.joining(" and key "));
  }

  private void read(Step step) {
    switch (step.outcome()) {
      case "complete" -> say("Every required field of the form was found");
      case "incomplete" ->
          say("Required fields of the form were not given: " + fact(step, "missing"));
      case "nameless" -> say("It names no case that can be found here");
      case "ambiguous" -> say("It can be more than one report, or none that is expected");
      case "words" -> say("Its case is known by: " + fact(step, "urn-by"));
      default -> say("It was read");
    }
  }

  private void outcome() {
    String cause = story.work().cause();
    switch (story.mail().status()) {
      case "applied" -> say("So it was applied" + state());
      case "duplicate" -> say("The case has this already, so nothing was changed");
      case "not-ours" ->
          say(
              NOT_OURS.getOrDefault(String.valueOf(cause), "It is of kind " + cause)
                  + ", so it was left for the people who share the mailbox");
      case "parked", "held" -> say(withoutCommands(String.valueOf(story.work().advice())));
      case "discarded" -> last("discarded").ifPresent(this::discarded);
      case "withheld" -> say("It must not be held on any system, so nothing of it is kept here");
      default -> say("It is not processed yet");
    }
  }

  /** What to type stands in the advice itself; a page has buttons. */
  private static String withoutCommands(String advice) {
    int commands = advice.indexOf(BY_HAND);
    return commands < 0 ? advice : advice.substring(0, commands);
  }

  private String state() {
    return last("settled")
        .map(step -> " to case %s%s".formatted(step.urn(), state(fact(step, "state"))))
        .orElse("");
  }

  private String state(String state) {
    return ", then at %s%s"
        .formatted(
            state,
            story.cases().stream()
                .findFirst()
                .flatMap(traced -> words.state(traced.file().ruleSet(), state))
                .map(said -> ": " + said)
                .orElse(""));
  }

  private void discarded(Step step) {
    say("%s took it off the list: %s".formatted(step.actor(), fact(step, "reason")));
  }

  private void left() {
    story
        .sent()
        .forEach(
            row -> {
              say(
                  "It was written because of %s"
                      .formatted(
                          row.inReplyTo() == null ? "the case" : "message " + row.inReplyTo()));
              if (row.advice() != null) {
                say(row.advice());
              }
            });
  }

  private static String fact(Step step, String name) {
    return step.facts().getOrDefault(name, "");
  }

  private void say(String sentence) {
    sentences.add(sentence.endsWith(".") ? sentence : sentence + ".");
  }
}
