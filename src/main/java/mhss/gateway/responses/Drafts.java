package mhss.gateway.responses;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.casework.Cases;
import mhss.gateway.casework.Cases.CaseFile;
import mhss.gateway.casework.Listing;
import mhss.gateway.casework.MessageStore;
import mhss.gateway.casework.StoredMail;
import mhss.gateway.mail.HeaderRefused;
import mhss.gateway.mail.MimeWriter.Attachment;
import mhss.gateway.responses.letters.FileNames;
import mhss.gateway.responses.letters.Recipients;
import mhss.gateway.responses.letters.StandingValues;
import mhss.gateway.responses.templates.Letter;
import mhss.gateway.responses.templates.LetterTemplate;
import mhss.gateway.rules.ReportRules.ReportType;
import mhss.gateway.rules.RuleSet.Kind;

/** Orders into drafts. */
class Drafts {

  /** Bytes of all files of a letter; more than most mail servers take. */
  private static final long LARGEST = 30L << 20;

  private final Catalogue catalogue;
  private final Recipients recipients;
  private final StandingValues standing;
  private final Known known;
  private final Map<String, DeskSettings> desks;

  Drafts(
      Catalogue catalogue,
      Recipients recipients,
      StandingValues standing,
      Known known,
      Map<String, DeskSettings> desks) {
    this.catalogue = catalogue;
    this.recipients = recipients;
    this.standing = standing;
    this.known = known;
    this.desks = Map.copyOf(desks);
  }

  record Known(Cases cases, MessageStore store) {}

  /**
   * @throws LetterRefused when the order names what there is not
   */
  Draft of(LetterOrder order) {
    Catalogue.Entry entry = catalogue.find(order);
    Optional<CaseFile> caseFile = caseFile(order);
    Optional<Listing> answered =
        Optional.ofNullable(order.inReplyTo()).flatMap(known.store()::listing);
    Recipients.Sought sought =
        new Recipients.Sought(entry.to(), entry.cc(), caseFile, answered.map(Listing::from));
    return new Draft(
        entry.name(),
        mailbox(order, caseFile),
        caseFile,
        () ->
            order
                .to()
                .map(address -> new Recipients.Found(List.of(address), List.of()))
                .orElseGet(() -> recipients.find(sought)),
        () -> write(order, entry, caseFile),
        files(order, entry, caseFile),
        answered.map(Listing::messageId),
        entry.kind().isEmpty());
  }

  private Optional<CaseFile> caseFile(LetterOrder order) {
    if (order.caseFile() == null) {
      return Optional.empty();
    }
    CaseFile caseFile =
        known
            .cases()
            .byId(order.caseFile())
            .filter(found -> found.desk().equals(order.desk()))
            .orElseThrow(
                () ->
                    new LetterRefused(
                        "no-case",
                        "The %s desk has no case %s: check the id"
                            .formatted(order.desk(), order.caseFile())));
    if (order.ruleSet() != null && !order.ruleSet().equals(caseFile.ruleSet())) {
      throw new LetterRefused(
          "other-rule-set", "Write to this case by its rule set " + caseFile.ruleSet());
    }
    Object urn = order.values().get("urn");
    if (urn != null && !urn.equals(caseFile.urn())) {
      throw new LetterRefused("other-urn", "Leave out urn: it is that of the case");
    }
    return Optional.of(caseFile);
  }

  private Letter write(LetterOrder order, Catalogue.Entry entry, Optional<CaseFile> caseFile) {
    LetterTemplate template = catalogue.template(entry);
    Map<String, Object> given = new HashMap<>();
    order.values().forEach((name, value) -> given.put(name.replace('-', '_'), value));
    entry
        .rules()
        .ifPresent(
            rules ->
                given.computeIfPresent(
                    "reason", (name, reason) -> StandingValues.inWords(rules, reason)));
    Map<String, Object> values = new HashMap<>(standing.today());
    caseFile.ifPresent(
        known ->
            entry
                .rules()
                .ifPresentOrElse(
                    rules ->
                        values.putAll(
                            standing.of(rules, known, report(order, entry), order.revision())),
                    () -> values.put("urn", known.urn())));
    desk(order).flatMap(DeskSettings::signature).ifPresent(words -> values.put("signature", words));
    template.checkFiles(order.files().size());
    return template.write(given, values);
  }

  private static String report(LetterOrder order, Catalogue.Entry entry) {
    return entry.kind().flatMap(Kind::report).orElse(order.report());
  }

  private List<Attachment> files(
      LetterOrder order, Catalogue.Entry entry, Optional<CaseFile> caseFile) {
    if (order.files().stream().mapToLong(file -> file.content().length).sum() > LARGEST) {
      throw new LetterRefused(
          "too-large", "The files have more than %d MB together".formatted(LARGEST >> 20));
    }
    List<Attachment> files = order.files().stream().map(Drafts::attachment).toList();
    boolean form = entry.kind().flatMap(Kind::form).isPresent();
    String what =
        entry
            .rules()
            .filter(rules -> form)
            .flatMap(rules -> rules.report(String.valueOf(report(order, entry))))
            .map(ReportType::name)
            .orElse(entry.name());
    return form || caseFile.isPresent()
        ? FileNames.name(files, caseFile.map(CaseFile::urn), what, order.revision())
        : files;
  }

  private static Attachment attachment(LetterFile file) {
    try {
      return new Attachment(file.name(), file.mediaType(), file.content());
    } catch (HeaderRefused e) {
      throw new LetterRefused("media-type", e.getMessage());
    }
  }

  private Optional<DeskSettings> desk(LetterOrder order) {
    return Optional.ofNullable(desks.get(order.desk()));
  }

  private String mailbox(LetterOrder order, Optional<CaseFile> caseFile) {
    return desk(order)
        .flatMap(DeskSettings::mailbox)
        .or(() -> Optional.ofNullable(order.inReplyTo()).flatMap(id -> mailboxOf(order, id)))
        .or(() -> caseFile.flatMap(found -> firstMailbox(order, found)))
        .orElseThrow(
            () ->
                new LetterRefused(
                    "no-mailbox",
                    "Name the mailbox that letters leave from in gateway.desks.%s.mailbox"
                        .formatted(order.desk())));
  }

  private Optional<String> mailboxOf(LetterOrder order, UUID message) {
    return known
        .store()
        .byId(message)
        .filter(mail -> mail.desk().equals(order.desk()))
        .map(StoredMail::mailbox);
  }

  private Optional<String> firstMailbox(LetterOrder order, CaseFile caseFile) {
    return known.store().byCase(caseFile.id()).stream()
        .filter(mail -> mail.desk().equals(order.desk()))
        .min(Comparator.comparing(StoredMail::receivedAt))
        .map(StoredMail::mailbox);
  }
}
