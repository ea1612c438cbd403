package mhss.gateway.console.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mhss.gateway.console.messages.ParkedCommand;
import mhss.gateway.console.notices.NoticeData;
import mhss.gateway.console.outbox.OutboxCommand;
import mhss.gateway.reports.Review;
import mhss.gateway.returns.ReturnEntry;
import mhss.gateway.watch.Duty;
import mhss.gateway.watch.Overview;

/** What is due and what waits, as scripts get it. */
final class OverviewData {

  private OverviewData() {}

  static Map<String, Object> of(Overview overview, boolean all) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("at", overview.at().toString());
    for (Duty.When when : Duty.When.values()) {
      List<Duty> duties = overview.duties(when);
      if (all || when != Duty.When.LATER) {
        data.put(name(when), duties.stream().map(OverviewData::of).toList());
      }
    }
    data.put("notices", overview.notices().stream().map(NoticeData::of).toList());
    data.put("reviews", overview.reviews().stream().map(OverviewData::of).toList());
    data.put("parked", overview.parked().stream().map(ParkedCommand::data).toList());
    data.put("returns", overview.returns().stream().map(ReturnEntry::ref).toList());
    data.put("unsettled", overview.unsettled().stream().map(OutboxCommand::data).toList());
    return data;
  }

  static Map<String, Object> of(Duty duty) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("case", duty.caseFile().toString());
    data.put("urn", duty.urn());
    data.put("desk", duty.desk());
    data.put("state", duty.state());
    data.put("clock", duty.clock());
    data.put("name", duty.name());
    data.put("startedAt", duty.startedAt().toString());
    data.put("dueAt", duty.dueAt().toString());
    data.put("firm", duty.firm());
    data.put("when", name(duty.when()));
    return data;
  }

  private static Map<String, Object> of(Review review) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("id", review.id().toString());
    data.put("urn", review.urn());
    data.put("report", review.report());
    data.put("revision", review.revision());
    data.put("receivedAt", review.receivedAt().toString());
    return data;
  }

  private static String name(Duty.When when) {
    return switch (when) {
      case LATE -> "late";
      case TODAY -> "today";
      case THIS_WEEK -> "thisWeek";
      case LATER -> "later";
    };
  }
}
