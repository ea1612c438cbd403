package mhss.gateway.console.work.web;

import java.time.Instant;
import mhss.gateway.work.Task;
import mhss.gateway.work.Task.Sort;

/** A task on a page: where it is done, and the verb for it. */
record ShownTask(Task task) {

  public String key() {
    return task.key();
  }

  public String id() {
    return task.id();
  }

  public String what() {
    return task.what();
  }

  public String urn() {
    return task.urn();
  }

  public String desk() {
    return task.desk();
  }

  public Instant since() {
    return task.since();
  }

  public String cause() {
    return task.cause();
  }

  public String person() {
    return task.person();
  }

  /** Without the commands that say the same for a terminal. */
  public String advice() {
    return forPeople(task.advice());
  }

  static String forPeople(String advice) {
    return advice == null
        ? ""
        : advice.replaceFirst("(?s) (?:To act on it by hand|Then): gateway .*$", "");
  }

  /** Tells it from others of its kind. */
  public String name() {
    return id().length() == 36 ? id().substring(0, 8) : id();
  }

  public boolean choosable() {
    return task.sort() == Sort.PARKED || task.sort() == Sort.HELD;
  }

  public String url() {
    return switch (task.sort()) {
      case PARKED, HELD -> "/work/" + id();
      case MAIL -> "/outbox/" + id();
      case REVIEW -> "/review/" + id();
      case NOTICE -> "/notices/" + id();
      case RETURN -> "/returns/" + id();
      case PROBLEM -> problemUrl();
    };
  }

  private String problemUrl() {
    if (id().startsWith("mailbox/") || id().startsWith("sending/")) {
      return "/mailboxes/" + id().substring(id().indexOf('/') + 1);
    }
    return id().startsWith("route/") ? "/routes" : "/" + id();
  }

  public String verb() {
    return switch (task.sort()) {
      case PARKED, HELD -> "Decide";
      case MAIL -> "Settle";
      case REVIEW -> "Review";
      case NOTICE -> "Read and approve";
      case RETURN -> "Look at it";
      case PROBLEM -> "Mend it";
    };
  }

  public String tag() {
    return words(task.sort());
  }

  static String words(Sort sort) {
    return switch (sort) {
      case PARKED -> "Message";
      case HELD -> "Waits for a key";
      case MAIL -> "Mail";
      case REVIEW -> "Report";
      case NOTICE -> "Notice";
      case RETURN -> "Return";
      case PROBLEM -> "Problem";
    };
  }

  public String colour() {
    return switch (task.sort()) {
      case PARKED -> "orange";
      case HELD -> "grey";
      case MAIL -> "pink";
      case REVIEW -> "blue";
      case NOTICE -> "turquoise";
      case RETURN -> "purple";
      case PROBLEM -> "red";
    };
  }
}
