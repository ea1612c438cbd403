package mhss.gateway.console.messages.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mhss.gateway.console.messages.Outcomes;
import mhss.gateway.console.web.Choice;
import mhss.gateway.mail.MailboxHealth;
import mhss.gateway.partners.Partner;
import mhss.gateway.partners.Partners;
import mhss.gateway.rules.RuleSets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What can be chosen in the filter of the list. */
class FilterChoices {

  private static final Choice ANY = Choice.of("", "Any");

  private final RuleSets ruleSets;
  private final Partners partners;
  private final JdbcClient sql;

  FilterChoices(RuleSets ruleSets, Partners partners, JdbcClient sql) {
    this.ruleSets = ruleSets;
    this.partners = partners;
    this.sql = sql;
  }

  Map<String, List<Choice>> all() {
    return Map.of(
        "outcome", outcomes(),
        "kind", kinds(),
        "partner",
            withAny(partners.all().stream().map(Partner::id).sorted().map(FilterChoices::named)),
        "mailbox",
            withAny(
                MailboxHealth.all(sql).stream()
                    .map(MailboxHealth::mailbox)
                    .map(FilterChoices::named)),
        "desk",
            withAny(Stream.of(Choice.of("provider", "Provider"), Choice.of("adviser", "Adviser"))),
        "direction",
            withAny(Stream.of(Choice.of("in", "Received"), Choice.of("out", "Sent by us"))),
        "files",
            withAny(Stream.of(Choice.of("yes", "With attachments"), Choice.of("no", "Without"))));
  }

  private static List<Choice> outcomes() {
    return Arrays.stream(Outcomes.values())
        .map(outcome -> Choice.of(outcome.id(), outcome.words()))
        .toList();
  }

  /** Of every edition; the same id means the same kind in each. */
  private List<Choice> kinds() {
    Map<String, String> kinds = new TreeMap<>();
    ruleSets
        .all()
        .forEach(
            rules ->
                rules
                    .kinds()
                    .forEach(kind -> kinds.putIfAbsent(kind.id(), kind.name().replace('-', ' '))));
    return withAny(
        kinds.entrySet().stream()
            .map(kind -> Choice.of(kind.getKey(), kind.getKey() + " " + kind.getValue())));
  }

  private static Choice named(String id) {
    return Choice.of(id, id);
  }

  private static List<Choice> withAny(Stream<Choice> choices) {
    List<Choice> all = new ArrayList<>(List.of(ANY));
    choices.forEach(all::add);
    return all;
  }
}
