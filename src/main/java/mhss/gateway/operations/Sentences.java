package mhss.gateway.operations;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mhss.gateway.history.Step;

/** Steps of the history in plain words. */
public final class Sentences {

  private static final Pattern FACT = Pattern.compile("\\{([a-z-]+)}");

  /** By step and outcome; a step alone stands for every other outcome of it. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("received stored", "It came in and was stored"),
          Map.entry(
              "unreadable",
              "The mail server did not give mail {uid} of {folder}; it was left in {mailbox}"),
          Map.entry(
              "unreadable-again", "Mail {uid} of {folder} in {mailbox} is tried again: {reason}"),
          Map.entry("received copy", "It came in again; the same mail is already stored"),
          Map.entry("withheld", "It must not be held ({outcome}); nothing of it is kept"),
          Map.entry("opened open", "It was opened"),
          Map.entry("opened closed", "It could not be opened"),
          Map.entry("scanned", "The virus scanner did not look at all of it"),
          Map.entry("scanned clean", "The virus scanner found nothing in it"),
          Map.entry("scanned found", "SECURITY: the virus scanner found {name} in it"),
          Map.entry("recognised nothing", "It is none of {tried}; nearest: {nearest}"),
          Map.entry("recognised", "It was recognised as {outcome}, because {because}"),
          Map.entry("read complete", "The form was read; every required field is there"),
          Map.entry("read incomplete", "The form was read; not given: {missing}"),
          Map.entry("read words", "Its words were read; its case is known by: {urn-by}"),
          Map.entry("read nameless", "It was read; it names no case that can be found"),
          Map.entry("read report", "The report was read"),
          Map.entry("read ambiguous", "It can be more than one report, or none that is expected"),
          Map.entry("minimised", "The mail itself is not kept ({outcome}); the mailbox has it"),
          Map.entry("security", "SECURITY: {outcome}; somebody should look into it"),
          Map.entry("case-opened", "A case was opened in state {outcome}: {sentence}"),
          Map.entry("case-moved", "The case is now {outcome}: {sentence}"),
          Map.entry("case-noted", "It was noted on the case, which stays {outcome}: {sentence}"),
          Map.entry("case-held", "The case is held ({outcome}): nothing but notes is applied"),
          Map.entry("case-released", "The case is held no longer ({outcome}): {reason}"),
          Map.entry("case-marked", "The case was marked: {outcome}"),
          Map.entry("case-purged", "The case must not be held ({outcome}): its content is gone"),
          Map.entry("urn-assigned", "The case has its URN now; before it was {before}"),
          Map.entry("contact-attempted", "An attempt to contact by {medium}: {outcome}"),
          Map.entry("element-paid", "{outcome} was paid on {paid-on}"),
          Map.entry("clocks-started", "Clocks were started"),
          Map.entry("referral-duplicate", "The case has this referral already; nothing changed"),
          Map.entry("duplicate", "The case has this event already ({event}); nothing changed"),
          Map.entry("settled applied", "It was applied to the case, which is {state}"),
          Map.entry("settled duplicate", "It is a duplicate"),
          Map.entry("settled not-ours", "It was left for the people who share the mailbox"),
          Map.entry("settled parked", "It was parked: it needs a person"),
          Map.entry("settled held", "It waits for the key {needs-key}"),
          Map.entry("settled withheld", "It must not be held; nothing of it is kept"),
          Map.entry("replayed may-send", "A replay that may send was asked for: {reason}"),
          Map.entry("replayed", "A replay that sends nothing was asked for: {reason}"),
          Map.entry(
              "treated may-send",
              "It is to be treated as {kind}, case {case}, and may send: {reason}"),
          Map.entry(
              "treated", "It is to be treated as {kind}, case {case}, and sends nothing: {reason}"),
          Map.entry("waiting", "It waits for the case of its URN, which is not open yet"),
          Map.entry("released case-opened", "Its case was opened; it is processed again"),
          Map.entry("released", "The key {keys} arrived; it is processed again"),
          Map.entry("assigned", "It was assigned {outcome}: {reason}"),
          Map.entry("task-taken", "Task {task} was given to {outcome}: {reason}"),
          Map.entry("task-left", "Task {task} was given back: {reason}"),
          Map.entry("discarded", "It was taken off the list: {reason}"),
          Map.entry("content-read listed", "Its sender and subject were read in a list"),
          Map.entry("content-read downloaded", "Part {part} of it was downloaded"),
          Map.entry("content-read drawn", "A page of part {part} was looked at"),
          Map.entry("content-read letter-preview", "Letter {letter} was looked at, not sent"),
          Map.entry("content-read", "Its content was read"),
          Map.entry("return-read", "{return} {period} version {version} ({file}) was read"),
          Map.entry(
              "return-explained",
              "What {asked} in {return} {period} version {version} ({file}) rests on was read"),
          Map.entry("return-previewed", "A preview of {return} {period} ({rule-set}) was read"),
          Map.entry("review-queued", "The report waits for a decision (review {review})"),
          Map.entry("review-read page", "Page {page} of the report was read (review {review})"),
          Map.entry("review-read", "The report was read (review {review})"),
          Map.entry("reviewed accepted", "The report was accepted (revision {revision})"),
          Map.entry("reviewed", "The report was rejected (revision {revision}; {reasons})"),
          Map.entry("report-submitted", "The report was submitted (revision {revision})"),
          Map.entry("not-acknowledged", "It is not acknowledged ({outcome})"),
          Map.entry("not-answered", "The coach gets no answer ({outcome}): tell them yourself"),
          Map.entry("queued", "The mail was put into the outbox ({outcome})"),
          Map.entry("sending", "Sending it was begun, attempt {attempt}"),
          Map.entry("sent copy-seen", "It was sent: a copy of it stands in the mailbox"),
          Map.entry("sent answered", "It was sent: somebody answers it"),
          Map.entry("sent reported", "It was sent: a report about its delivery came"),
          Map.entry("sent", "It was sent; the server said {reply}"),
          Map.entry("send-failed", "It was not sent ({outcome})"),
          Map.entry("send-uncertain", "Nobody knows whether it arrived ({outcome})"),
          Map.entry("send-suppressed", "It was kept here ({outcome})"),
          Map.entry("send-settled", "A person decided about it: {outcome} ({reason})"),
          Map.entry("notice-prepared", "Notice {outcome} was prepared ({cause})"),
          Map.entry("notice-queued", "Notice {outcome} was let go"),
          Map.entry("notice-discarded", "Notice {outcome} was discarded: {reason}"),
          Map.entry("people-told", "The desk's people were told ({outcome})"),
          Map.entry("return-made", "Return {return} of {period} was made (version {version})"),
          Map.entry(
              "return-made correction",
              "Return {return} of {period} was corrected (version {version}): {reason}"),
          Map.entry("return-queued", "Return {return} of {period} was sealed ({outcome})"),
          Map.entry("return-unsealed", "Return {return} of {period} could not be sealed"),
          Map.entry("return-approved", "Return {return} of {period} was approved"),
          Map.entry("return-discarded", "Return {return} of {period} was discarded: {reason}"),
          Map.entry("route-deployed", "Route file {path} was deployed"),
          Map.entry("route-refused", "Route file {path} was refused at line {line}"),
          Map.entry("route-stopped", "Route {route} was stopped: {reason}"),
          Map.entry("route-suspended", "Route {route} was suspended: {reason}"),
          Map.entry("route-started", "Route {route} was started again: {reason}"),
          Map.entry("route-removed", "Route file {path} was deleted, its route removed"),
          Map.entry(
              "change-proposed", "A change of {path} was proposed (change {change}): {reason}"),
          Map.entry("change-tried", "The change of {path} was tried ({outcome}; change {change})"),
          Map.entry(
              "change-activated rolled-back",
              "{path} was brought back to an earlier version, as version {version}: {reason}"),
          Map.entry(
              "change-activated", "{path} was changed, it is now version {version}: {reason}"),
          Map.entry("change-withdrawn", "The change of {path} was withdrawn: {reason}"),
          Map.entry(
              "configuration-found", "{files} files of the configuration were found on {node}"),
          Map.entry(
              "configuration-changed",
              "{path} was changed in its file on {node}; it is now version {version}"),
          Map.entry(
              "configuration-taken",
              "{path} on {node} is version {version} now, which is in force"),
          Map.entry(
              "configuration-take-asked",
              "{node} was asked to take version {version} of {path}, which is in force"),
          Map.entry(
              "configuration-refused",
              "{path} as changed in its file on {node} is refused at line {line}"),
          Map.entry("key-imported", "Key {fingerprint} was imported ({outcome})"),
          Map.entry(
              "key-confirmed first", "Key {fingerprint} of partner {partner} was compared with it"),
          Map.entry(
              "key-confirmed",
              "Key {fingerprint} of partner {partner} was compared with it by another person"),
          Map.entry("key-announced", "Our key {fingerprint} was announced to partner {partner}"),
          Map.entry("key-generated", "Key {fingerprint} was generated"),
          Map.entry("anchored", "The head of the history, entry {entry}, was signed for {day}"),
          Map.entry("chain-verified intact", "The history was verified: {entries} entries hold"),
          Map.entry("chain-verified", "The history was verified: BROKEN at entry {broken-at}"),
          Map.entry("export-begun", "An export of {scope} was begun (export {export}, {contents})"),
          Map.entry("exported", "{entries} entries of {scope} were exported (export {export})"),
          Map.entry("vault-rotated", "{keys} keys were wrapped under the current master key"),
          Map.entry("user-added", "User {user} may sign in: {roles}"),
          Map.entry("user-reset", "User {user} was given a one-time password"),
          Map.entry("user-locked", "User {user} was locked and signed out"),
          Map.entry("user-unlocked", "User {user} was unlocked"),
          Map.entry("user-roles", "User {user} is {roles} now; before: {before}"),
          Map.entry("user-removed", "User {user} was removed"),
          Map.entry("signed-in", "Signed in ({outcome})"),
          Map.entry("signed-out", "Signed out"),
          Map.entry("sign-in-refused", "User {user} was not let in ({outcome})"),
          Map.entry("account-change-refused", "A change of the own way in was refused ({outcome})"),
          Map.entry("password-changed", "The password was changed"),
          Map.entry("second-step-set", "The second step was set up"),
          Map.entry("second-step-removed", "The second step was taken off"),
          Map.entry("recovery-codes-made", "New recovery codes were made"),
          Map.entry("sessions-ended", "Sessions of user {user} were ended"),
          Map.entry("token-made", "Token {token} was made for user {user}: {roles}"),
          Map.entry("token-revoked", "Token {token} was revoked"),
          Map.entry("backfill-approved", "Reading {mails} older mails of {mailbox} was approved"),
          Map.entry(
              "mailbox-compared no-gap",
              "Mailbox {mailbox} and its ledger were compared: no gap (comparison {comparison})"),
          Map.entry(
              "mailbox-compared",
              "Mailbox {mailbox} and its ledger were compared: {gaps} GAPS (comparison {comparison})"),
          Map.entry(
              "backfill-withdrawn", "Reading older mails of {mailbox} is not wanted any more"));

  private Sentences() {}

  /** One sentence without a full stop; what decided stands in brackets, a person is named. */
  public static String of(Step step) {
    String sentence =
        FACT.matcher(words(step))
            .replaceAll(fact -> Matcher.quoteReplacement(value(step, fact.group(1))));
    String rule = step.rule() == null ? "" : " [" + step.rule() + "]";
    String person = step.actor().equals(Step.GATEWAY) ? "" : ", by " + step.actor();
    return sentence + rule + person;
  }

  private static String words(Step step) {
    return Stream.of(
            step.step() + " " + step.outcome(),
            step.step(),
            step.step().replaceFirst(".+-duplicate$", "duplicate"))
        .map(WORDS::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(step.step() + ": {outcome}");
  }

  private static String value(Step step, String name) {
    return name.equals("outcome") ? step.outcome() : step.facts().getOrDefault(name, "-");
  }
}
