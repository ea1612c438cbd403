package mhss.gateway.console.recording.acts;

/** Not possible for that case, as it stands. The message says what is. */
public class NoSuchAct extends RuntimeException {

  NoSuchAct(String act, String state) {
    super(
        "'%s' is not possible while the case is %s. Go back to the case to see what is."
            .formatted(act.replaceAll("[^a-z0-9-]", "?"), state));
  }
}
