package mhss.gateway.sandbox.world;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mhss.gateway.sandbox.officers.Officer;

/** What the sandbox sets otherwise than {@code config/}: two mailboxes, two partners, the clock. */
final class Settings {

  /** Not in journeys, which turn the clock by days: one would follow the other. */
  static final Map<String, Object> HEARTBEAT = Map.of("gateway.heartbeat.mailboxes", "provider");

  private Settings() {}

  static Map<String, Object> of(SandboxFolders folders, MailServer server, SandboxKeys keys) {
    Map<String, Object> settings = new LinkedHashMap<>();
    // Never the database of the installation, which config/ or the environment may name.
    settings.put("spring.datasource.url", "");
    // Everybody knows its passwords.
    settings.put("server.address", "127.0.0.1");
    settings.put("gateway.audit.anchors", folders.data().resolve("anchors").toString());
    settings.put("gateway.data", folders.data().toString());
    settings.put("gateway.secrets", folders.secrets().toString());
    settings.put("gateway.mode", "sandbox");
    settings.put("gateway.access.second-step", "");
    settings.put("gateway.routes.folder", folders.routes().toString());
    settings.put("gateway.templates", folders.templates().toString());
    settings.put("gateway.rules.folder", folders.rules().toString());
    settings.put("gateway.partners.file", folders.partners().toString());
    settings.put("gateway.pgp.partner-keys", folders.partnerKeys().toString());
    settings.put("gateway.mail-domain", "gateway.provider.example");
    settings.put("gateway.acknowledge-referrals", "true");
    settings.put("gateway.watch.every", "1s");
    settings.put("gateway.returns.look", "* * * * * ?");
    settings.put("gateway.returns.provider", "EXAMPLE");
    settings.put("gateway.sandbox.clock", folders.clockFile().toString());
    settings.put("gateway.desks.provider.mailbox", "provider");
    settings.put("gateway.desks.provider.signature", "The coaches of Example Provider");
    settings.put("gateway.desks.adviser.mailbox", "adviser");
    settings.put("gateway.desks.adviser.signature", "Access to Work, Example Team");
    settings.put("gateway.signing-keys.provider", keys.provider());
    settings.put("gateway.signing-keys.adviser", keys.adviser());
    settings.put("mailbox.sandbox.password", SandboxWorld.PASSWORD);
    smtp(settings, "provider", Desks.PROVIDER, server);
    smtp(settings, "adviser", Desks.ADVISER, server);
    return settings;
  }

  static String partners(SandboxKeys keys) {
    return """
        # Who may write what, from which address, under which key.
        partners:
          - id: atw-team
            addresses: [%s]
            keys: [%s]
            may: [referral, decision]
            roles: [atw-inbox, policy]
          - id: provider
            addresses: [%s]
            keys: [%s]
            may: [report, notice, referral]
            roles: [provider]
          - id: provider-people
            addresses: [%s]
            roles: [desk-provider]
            must-sign: false
            must-encrypt: false
          - id: adviser-people
            addresses: [%s]
            roles: [desk-adviser]
            must-sign: false
            must-encrypt: false
        """
            .formatted(
                Desks.ADVISER,
                keys.adviser(),
                Desks.PROVIDER,
                keys.provider(),
                Desks.PROVIDER_PEOPLE,
                Desks.ADVISER_PEOPLE)
        + Stream.of(Officer.values())
            .map(officer -> officer(officer, keys.officer(officer)))
            .collect(Collectors.joining());
  }

  /** They only receive: returns, and what asks for their advice. */
  private static String officer(Officer officer, String key) {
    return """
          - id: %s
            addresses: [%s]
            keys: ['%s']
            roles: [%s]
        """
        .formatted(officer.id(), officer.address(), key, officer.role());
  }

  static Map<String, String> mailboxes(MailServer server) {
    return Map.of(
        "provider", mailbox("provider", Desks.PROVIDER, server),
        "adviser", mailbox("adviser", Desks.ADVISER, server));
  }

  private static String mailbox(String desk, String address, MailServer server) {
    return """
        - templatedRoute:
            routeTemplateRef: mailbox
            routeId: %s
            parameters:
              - {name: name, value: %s}
              - {name: desk, value: %s}
              - {name: host, value: %s}
              - {name: port, value: "%d"}
              - {name: security, value: none}
              - {name: username, value: %s}
              - {name: password, value: "{{mailbox.sandbox.password}}"}
              - {name: pollInterval, value: "1000"}
              - {name: quickAck, value: "true"}
        """
        .formatted(desk, desk, desk, server.host(), server.imapPort(), address);
  }

  private static void smtp(
      Map<String, Object> settings, String mailbox, String address, MailServer server) {
    String key = "gateway.smtp." + mailbox + ".";
    settings.put(key + "host", server.host());
    settings.put(key + "port", String.valueOf(server.smtpPort()));
    settings.put(key + "security", "plain");
    settings.put(key + "from", address);
  }
}
