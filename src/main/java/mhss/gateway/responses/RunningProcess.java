package mhss.gateway.responses;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Objects;

/**
 * A running gateway: host, process id and when it started, so that a later process with the same
 * number is another one.
 */
record RunningProcess(String host, long pid, long startedAt) {

  static RunningProcess current() {
    ProcessHandle handle = ProcessHandle.current();
    return new RunningProcess(hostName(), handle.pid(), startedAt(handle));
  }

  String name() {
    return host + ":" + pid + ":" + startedAt;
  }

  /**
   * True when that process ran on this machine and does not any more. Of another machine nothing
   * can be said.
   */
  boolean knowsDead(String name) {
    String[] words = Objects.requireNonNullElse(name, "").split(":");
    if (words.length != 3 || !words[0].equals(host)) {
      return false;
    }
    return ProcessHandle.of(Long.parseLong(words[1]))
        .map(handle -> startedAt(handle) != Long.parseLong(words[2]))
        .orElse(true);
  }

  private static long startedAt(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName().replace(':', '-');
    } catch (UnknownHostException e) {
      return "unknown-host";
    }
  }
}
