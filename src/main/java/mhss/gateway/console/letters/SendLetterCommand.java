package mhss.gateway.console.letters;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mhss.gateway.console.frame.ActorOption;
import mhss.gateway.console.frame.CommandFailed;
import mhss.gateway.console.frame.ExitCode;
import mhss.gateway.console.frame.GatewayTask;
import mhss.gateway.console.frame.JsonOption;
import mhss.gateway.console.frame.LightGateway;
import mhss.gateway.console.frame.Terminal;
import mhss.gateway.console.letters.OwnLetters.Written;
import mhss.gateway.console.recording.DeskOption;
import mhss.gateway.console.recording.Effect;
import mhss.gateway.console.recording.EffectText;
import mhss.gateway.console.recording.Facts;
import mhss.gateway.console.recording.London;
import mhss.gateway.console.reports.FileOption;
import mhss.gateway.correspondence.OwnLetter;
import mhss.gateway.correspondence.Sent;
import mhss.gateway.responses.Outbox;
import mhss.gateway.rules.RuleSet.Kind;
import mhss.gateway.rules.RuleSets;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "send",
    description = {
      "Write a letter: what it says is recorded on the case, then it goes into the outbox.",
      "A referral opens the case of the desk that sends it, with the form that is given. Reports",
      "leave by 'gateway submit', decisions by 'gateway review', prepared notices by 'gateway notices'."
    },
    footer = {
      "%nExamples:",
      "  gateway letters send referral --desk adviser --urn 1001234 --file annex-a.pdf --dry-run",
      "  gateway letters send V-07 --urn 1001234 --set details='Works abroad.' --yes",
      "  gateway letters send query-answer --urn 1001234 --set details='Yes.' --reply-to '<x@dwp.example>' --yes"
    })
class SendLetterCommand extends GatewayTask {

  @Parameters(paramLabel = "KIND", description = "Id or name, such as V-07 or referral.")
  private String kind;

  @Option(names = "--urn", required = true, description = "The case, in any spelling.")
  private String urn;

  @Mixin private DeskOption desk;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "A value; lists and rows as JSON. 'gateway letters show KIND' names them.")
  private Map<String, String> values = new LinkedHashMap<>();

  @Option(names = "--file", paramLabel = "FILE", description = "May be given several times.")
  private List<Path> files = List.of();

  @Option(
      names = "--reply-to",
      paramLabel = "MESSAGE",
      description = "The mail that it answers: its id or Message-ID.")
  private String replyTo;

  @Option(names = "--on", paramLabel = "WHEN", description = "When it happened; default now.")
  private String on;

  @Option(names = "--fact", paramLabel = "KEY=VALUE", description = "As for 'gateway record'.")
  private Map<String, String> facts = new TreeMap<>();

  @Option(names = "--to", paramLabel = "ADDRESS", description = "Another partner's address.")
  private String to;

  @Option(names = "--again", description = "Although one of the kind was written already.")
  private boolean again;

  @Option(names = "--dry-run", description = "Only show it, and what would become of the case.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Really send it.")
  private boolean yes;

  @Mixin private ActorOption actor = new ActorOption();
  @Mixin private JsonOption json;

  @Override
  protected int run(LightGateway gateway, Terminal terminal) {
    OwnLetter letter = letter(gateway);
    Written written = gateway.bean(OwnLetters.class).write(letter, dryRun || !yes);
    tell(written.effect(), written.sent(), gateway, terminal);
    if (!dryRun && !yes) {
      throw CommandFailed.refused("Nothing was sent: add --yes to send it like this.");
    }
    return ExitCode.OK;
  }

  private void tell(Effect effect, Sent sent, LightGateway gateway, Terminal terminal) {
    if (json.wanted()) {
      Map<String, Object> data = EffectText.data(effect);
      data.put("letter", LetterPrint.data(sent.preview()));
      data.put("findings", sent.findings());
      data.put("outbox", effect.dryRun() ? null : sent.outbox().toString());
      terminal.json(data);
      return;
    }
    EffectText.print(effect, false, gateway, terminal);
    sent.findings().forEach(found -> terminal.line("  look at %s", found));
    terminal.line("");
    LetterPrint.print(sent.preview(), terminal);
    if (!effect.dryRun()) {
      terminal.line(
          "In the outbox as %s: %s.",
          sent.outbox(),
          gateway.bean(Outbox.class).byId(sent.outbox()).map(row -> row.state()).orElse("queued"));
    }
  }

  private OwnLetter letter(LightGateway gateway) {
    Instant now = gateway.bean(Clock.class).instant();
    String writes = desk.desk().orElseGet(() -> writer(gateway));
    Map<String, Object> given = new LinkedHashMap<>();
    values.forEach((name, value) -> given.put(name, PreviewLetterCommand.value(value)));
    return new OwnLetter(
        writes,
        urn,
        kind,
        given,
        files.stream().map(FileOption::read).toList(),
        Optional.ofNullable(replyTo).map(named -> AnsweredMail.find(gateway, writes, named)),
        Optional.ofNullable(on).map(written -> London.past(written, now)).orElse(now),
        Facts.checked(facts, now),
        Optional.ofNullable(to),
        again,
        actor.name());
  }

  /** The desk that writes such letters, when all rule sets agree. */
  private String writer(LightGateway gateway) {
    List<String> receivers =
        gateway.bean(RuleSets.class).all().stream()
            .flatMap(rules -> rules.kind(kind).stream())
            .map(Kind::desk)
            .distinct()
            .toList();
    if (receivers.size() != 1) {
      throw receivers.isEmpty()
          ? CommandFailed.notFound(
              "There is no letter %s: 'gateway letters list' shows them.".formatted(kind))
          : CommandFailed.refused("Both desks write %s: say which with --desk.".formatted(kind));
    }
    return receivers.get(0).equals("provider") ? "adviser" : "provider";
  }
}
