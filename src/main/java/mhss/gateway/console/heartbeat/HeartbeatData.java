package mhss.gateway.console.heartbeat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mhss.gateway.heartbeat.Beat;

/** Heartbeats as scripts get them. */
final class HeartbeatData {

  private HeartbeatData() {}

  static Map<String, Object> of(Beat beat) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("mailbox", beat.mailbox());
    data.put("state", beat.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    data.put("alarm", beat.state().alarm());
    data.put("sentAt", beat.sentAt().toString());
    data.put("arrivedAt", beat.arrivedAt().map(Object::toString).orElse(null));
    data.put("millis", beat.took().map(Duration::toMillis).orElse(null));
    data.put("lastArrivedAt", beat.lastArrived().map(Object::toString).orElse(null));
    data.put("silentSince", beat.silentSince().map(Object::toString).orElse(null));
    data.put("askedBy", beat.askedBy());
    data.put("problem", beat.problem().orElse(null));
    return data;
  }
}
