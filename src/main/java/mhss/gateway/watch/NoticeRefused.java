package mhss.gateway.watch;

/** A notice cannot be decided about like that. The message names the cause and the next step. */
public class NoticeRefused extends RuntimeException {

  NoticeRefused(String message) {
    super(message);
  }
}
