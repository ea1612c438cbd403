package mhss.gateway.work;

/** No task has this key: it is done, or never was. */
public class NoSuchTask extends RuntimeException {

  NoSuchTask(String key) {
    super(
        "No task %s waits: it is done, or the key is wrong. 'gateway work' lists them"
            .formatted(key));
  }
}
