package mhss.gateway.mail.oauth;

/** A setting that this kind of login needs. */
class Missing extends IllegalArgumentException {

  Missing(String setting) {
    super(setting + " is missing");
  }
}
