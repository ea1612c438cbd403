package mhss.gateway.console.notices;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import mhss.gateway.console.frame.LightGateway;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A notice, and what a person gives it. */
class NoticeParameters {

  @Mixin private NoticeId notice;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "What the letter says there, for example explanation='moved abroad'.")
  Map<String, String> values = new TreeMap<>();

  UUID in(LightGateway gateway) {
    return notice.in(gateway);
  }
}
