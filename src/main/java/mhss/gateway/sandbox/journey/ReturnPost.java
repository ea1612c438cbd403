package mhss.gateway.sandbox.journey;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.returns.Returns;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.sandbox.officers.Officer;
import mhss.gateway.sandbox.officers.OfficerMail;
import mhss.gateway.sandbox.officers.OpenedMail;

/** Waits until a return has reached everybody it is for, and looks whether they can read it. */
class ReturnPost {

  /** How the subjects of returns begin, as the names of files have them. */
  private static final Map<String, String> SUBJECTS =
      Map.of(
          "V-24", "MHSS-claim-",
          "V-25", "MHSS-monthly-MI-",
          "V-26", "MHSS-quarterly-MI-",
          "V-27", "MHSS-yearly-MI-",
          "V-28", "MHSS-ad-hoc-MI");

  private final Stage stage;

  ReturnPost(Stage stage) {
    this.stage = stage;
  }

  /** How it stands once it is sent, and every officer has it and can open it. */
  ReturnEntry arrived(ReturnEntry planned) {
    awaitState(planned, "sent");
    ReturnEntry sent = now(planned);
    for (Officer officer : recipients(sent)) {
      stage.await(
          "%s at %s".formatted(sent.ref(), officer.id()),
          () -> mails(sent, officer).size() >= sent.version());
      List<Path> mails = mails(sent, officer);
      requireReadable(sent, officer, mails.get(mails.size() - 1));
    }
    return sent;
  }

  void awaitState(ReturnEntry entry, String state) {
    stage.await(
        "%s to be %s (it is %s)".formatted(entry.ref(), state, now(entry).state()),
        () -> now(entry).state().equals(state));
  }

  ReturnEntry now(ReturnEntry entry) {
    String ref = "%s/%s/%s".formatted(entry.ruleSet(), entry.returnId(), entry.period().id());
    return stage.bean(Returns.class).find(ref).orElse(entry);
  }

  List<Officer> recipients(ReturnEntry entry) {
    Kind kind = stage.rules().kind(entry.kind()).orElseThrow();
    List<String> roles = Stream.of(kind.to(), kind.cc()).flatMap(Collection::stream).toList();
    return Stream.of(Officer.values()).filter(one -> roles.contains(one.role())).toList();
  }

  /** Nobody has anything of it yet. */
  boolean nobodyHas(ReturnEntry entry) {
    return recipients(entry).stream().allMatch(officer -> mails(entry, officer).isEmpty());
  }

  private List<Path> mails(ReturnEntry entry, Officer officer) {
    OfficerMail mail = stage.world().officerMail();
    String subject = SUBJECTS.get(entry.kind());
    String words = subject.endsWith("-") ? subject + entry.period().id() : subject;
    return mail.of(officer).stream()
        .filter(
            file ->
                file.getFileName().toString().matches(".*-" + words + "(-[0-9]+|-v[0-9]+)?[.]eml"))
        .toList();
  }

  private void requireReadable(ReturnEntry sent, Officer officer, Path file) {
    OpenedMail opened = stage.world().folders().officerDesk().open(file);
    if (opened.files().isEmpty() || opened.signers().isEmpty()) {
      throw new NotAsExpected(
          "%s cannot read %s: %d files, %d signatures"
              .formatted(officer.id(), sent.ref(), opened.files().size(), opened.signers().size()));
    }
  }
}
