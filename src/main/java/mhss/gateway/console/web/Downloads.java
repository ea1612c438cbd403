package mhss.gateway.console.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Files for a person to keep: of no type that a browser opens, whatever they say of themselves. */
public final class Downloads {

  private Downloads() {}

  public static ResponseEntity<byte[]> of(String name, byte[] content) {
    ContentDisposition attachment =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
        .header("Content-Security-Policy", "sandbox; default-src 'none'")
        .body(content);
  }
}
