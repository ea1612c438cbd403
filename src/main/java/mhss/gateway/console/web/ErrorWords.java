package mhss.gateway.console.web;

import org.springframework.http.HttpStatus;

/** What a status means, and what to do. */
record ErrorWords(String title, String detail) {

  /** A form that was open for so long that nobody is signed in any more. */
  static final ErrorWords SESSION_OVER =
      new ErrorWords(
          "Your session has ended",
          "You were signed out, and what you sent was not done. Sign in again, then do it again.");

  static ErrorWords of(HttpStatus status) {
    return switch (status) {
      case BAD_REQUEST ->
          new ErrorWords(
              "This was not understood",
              "Something in the address or the form is not as it should be. Go back, check what you"
                  + " typed, and try again.");
      case UNAUTHORIZED ->
          new ErrorWords(
              "You are not signed in",
              "Sign in, or send a token that is in force: Authorization: Bearer mgw_…");
      case FORBIDDEN ->
          new ErrorWords(
              "You cannot see or do this",
              "Your role does not allow it. If you need it for your work, ask an admin for the role"
                  + " that does.");
      case NOT_FOUND ->
          new ErrorWords(
              "This is not here",
              "If you typed the address, check it. If you followed a link, what it led to may have"
                  + " been purged. Search for it instead.");
      case METHOD_NOT_ALLOWED ->
          new ErrorWords(
              "This cannot be asked for like that",
              "The address is right, but not for this kind of call. Open the page and use its"
                  + " buttons instead.");
      case CONFLICT ->
          new ErrorWords("This cannot be done now", "Go back, look how it stands, and try again.");
      case PAYLOAD_TOO_LARGE ->
          new ErrorWords(
              "This is too large", "Send a smaller file. An admin can change the limit.");
      case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE ->
          new ErrorWords(
              "This format is not spoken here",
              "Send and accept the formats of the documentation.");
      default ->
          status.is4xxClientError()
              ? new ErrorWords("This was refused", "Go back and try again.")
              : new ErrorWords(
                  "Something went wrong",
                  "It is in the log of the gateway. Nothing was half done. Try again; if it stays,"
                      + " tell an operator the time.");
    };
  }
}
