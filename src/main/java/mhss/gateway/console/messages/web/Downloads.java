package mhss.gateway.console.messages.web;

import java.nio.charset.StandardCharsets;
import mhss.gateway.intake.PlainMail;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files of strangers: of no type that a browser opens, whatever they say of themselves. */
final class Downloads {

  private Downloads() {}

  static ResponseEntity<byte[]> of(PlainMail.Part part) {
    String name = part.fileName().isEmpty() ? "part-" + part.path() : part.fileName();
    return of(name, part.file().content());
  }

  static ResponseEntity<byte[]> of(String name, byte[] content) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(content);
  }
}
