package mhss.gateway.console.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import mhss.gateway.vault.Vault;

/** The pages, each beside the bare query under it. */
final class Pages {

  private static final String OF_SENDER =
      "select * from message where sender_index = ? order by received_at desc, id desc limit 51";
  private static final String OF_HISTORY =
      "select * from history where %s order by at desc, seq desc limit 50";

  private final Vault vault;

  Pages(Vault vault) {
    this.vault = vault;
  }

  /** Those that have an aim. */
  List<Page> asked() {
    return List.of(
        new Page(
            "search by URN",
            n -> "/search?q=MH%07d".formatted(n),
            "select * from history where urn = ?",
            n -> values("MH%07d".formatted(n))),
        new Page(
            "search by Message-ID",
            n -> "/search?q=" + encoded("<" + mail(n).messageId() + ">"),
            "select * from message where message_index = ?",
            n -> values(vault.index("message-id", mail(n).messageId()))),
        new Page(
            "search by sender",
            n -> "/search?q=" + encoded(mail(n).correspondent()),
            OF_SENDER,
            n -> values(vault.index("address", mail(n).correspondent()))),
        Page.of(
            "message list",
            "/messages",
            "select * from message order by received_at desc, id desc limit 51"),
        Page.of(
            "message list, parked",
            "/messages?status=parked",
            "select * from message where status = 'parked' order by received_at desc, id desc limit 51"),
        Page.of(
            "message list, four filters",
            "/messages?kind=exit-report&desk=provider&direction=out&attachment=yes",
            """
            select * from message where kind = 'exit-report' and desk = 'provider' and direction = 'out' and attachments > 0
            order by received_at desc, id desc limit 51
            """),
        new Page(
            "message page",
            n -> "/messages/" + mail(n).id(),
            "select * from history where message = ? order by seq",
            n -> values(mail(n).id())),
        new Page(
            "case page",
            n -> "/cases/" + caseId(n),
            "select * from history where case_id = ?::uuid order by seq",
            n -> values(caseId(n))),
        Page.of("today", "/", "select count(*) from clock where state = 'running'"));
  }

  /** The others that people open every day. */
  List<Page> people() {
    return List.of(
        Page.of(
            "today, live part",
            "/today/live",
            "select count(*) from clock where state = 'running'"),
        Page.of(
            "case list",
            "/cases",
            """
            select * from case_file where purged_at is null and not closed
            order by received_at desc, id desc limit 26
            """),
        Page.of(
            "case list, late",
            "/cases?show=late",
            "select case_id from clock where state = 'missed' and ended_at is null limit 26"),
        Page.of(
            "case list, waiting",
            "/cases?show=waiting",
            "select case_id from notice where state = 'prepared'"),
        Page.of(
            "work list",
            "/work",
            "select * from message where status = 'parked' order by received_at limit 51"),
        Page.of(
            "work list, nobody's reviews",
            "/work?sort=review&whose=free",
            "select id from review where state = 'open' order by received_at, id limit 51"),
        Page.of(
            "review queue",
            "/review",
            "select id from review where state = 'open' order by received_at limit 51"),
        Page.of(
            "decided reviews",
            "/review/decided",
            "select id from review where decided_at is not null order by decided_at desc limit 51"),
        Page.of(
            "notices",
            "/notices",
            "select id from notice where state = 'prepared' order by prepared_at limit 51"),
        Page.of(
            "outbox, to settle",
            "/outbox",
            "select id from outbox where state = 'failed' order by queued_at limit 51"),
        Page.of(
            "outbox, sent",
            "/outbox?state=sent",
            "select * from outbox where state = 'sent' order by queued_at desc limit 51"),
        Page.of("returns", "/returns", "select * from return_file"),
        Page.of("schedules", "/schedules", "select * from schedule_run limit 51"),
        Page.of("history", "/audit", OF_HISTORY.formatted("true")),
        Page.of(
            "history of a person",
            "/audit?who=ann&what=content-read",
            OF_HISTORY.formatted("actor = 'ann'")),
        Page.of(
            "history of people",
            "/audit?who=people&what=settled",
            OF_HISTORY.formatted("actor <> 'gateway'")),
        Page.of(
            "history, a rare outcome",
            "/audit?what=settled+parked",
            OF_HISTORY.formatted("step = 'settled'")),
        new Page(
            "history of a case",
            n -> "/audit?words=" + caseId(n),
            OF_HISTORY.formatted("case_id = ?::uuid"),
            n -> values(caseId(n))));
  }

  private static Correspondence.Mail mail(int n) {
    return new Correspondence.Mail(n, n % Correspondence.PER_CASE);
  }

  private static String caseId(int n) {
    return "20000000-0000-4000-8000-%012x".formatted(n);
  }

  private static Object[] values(Object... values) {
    return values;
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }
}
