package mhss.gateway.mail.oauth;

/**
 * A setting that this kind of login needs is missing, or of no use. Says which, never its value.
 */
class BadSetting extends IllegalArgumentException {

  BadSetting(String which) {
    super(which);
  }

  static BadSetting missing(String setting) {
    return new BadSetting(setting + " is missing");
  }
}
