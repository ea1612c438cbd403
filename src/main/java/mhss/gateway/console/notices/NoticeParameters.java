package mhss.gateway.console.notices;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A notice, and what a person gives it. */
class NoticeParameters {

  @Parameters(
      index = "0",
      paramLabel = "NOTICE",
      description = "Id, as 'gateway notices' shows it.")
  UUID notice;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "What the letter says there, for example explanation='moved abroad'.")
  Map<String, String> values = new TreeMap<>();
}
