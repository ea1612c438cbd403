package mhss.gateway.changes;

/** Nothing of the configuration is named so. */
public class NoSuchFile extends RuntimeException {

  private NoSuchFile(String message) {
    super(message);
  }

  /** The name itself is not repeated: whoever typed it has it before them. */
  static NoSuchFile named(String name) {
    return new NoSuchFile(
        "There is no such file of the configuration, and none can be named so (%d characters): name it as routes/send.yaml, templates/mhss-v8/referral.txt.ftl, config/rules/mhss-v8.yaml or config/partners.yml"
            .formatted(name.length()));
  }
}
