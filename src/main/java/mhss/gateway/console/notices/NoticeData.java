package mhss.gateway.console.notices;

import java.util.LinkedHashMap;
import java.util.Map;
import mhss.gateway.watch.Notice;

/** A notice as scripts get it. */
public final class NoticeData {

  private NoticeData() {}

  public static Map<String, Object> of(Notice notice) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", notice.id().toString());
    data.put("case", notice.caseFile().toString());
    data.put("urn", notice.urn());
    data.put("desk", notice.desk());
    data.put("kind", notice.kind());
    data.put("cause", notice.cause());
    data.put("state", notice.state());
    data.put("late", notice.late());
    data.put("preparedAt", notice.preparedAt().toString());
    data.put("decidedAt", notice.decidedAt() == null ? null : notice.decidedAt().toString());
    data.put("decidedBy", notice.decidedBy());
    data.put("outbox", notice.outbox() == null ? null : notice.outbox().toString());
    data.put("problem", notice.problem());
    return data;
  }
}
