package mhss.gateway.console.messages.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mhss.gateway.console.web.Downloads;
import mhss.gateway.documents.FoundField;
import mhss.gateway.documents.PagePictures;
import mhss.gateway.documents.ReadForm;
import mhss.gateway.documents.Region;
import mhss.gateway.intake.PlainMail;
import mhss.gateway.intake.PlainMails;
import mhss.gateway.operations.ContentAccess;
import mhss.gateway.operations.ContentReading;
import mhss.gateway.operations.MessageStories;
import mhss.gateway.operations.MessageStory;
import org.springframework.http.ResponseEntity;

/** The content of a message, for a person who may read it: never before that is recorded. */
class OpenedMessages {

  private static final long MOST = 64L << 20; // bytes

  private final MessageStories stories;
  private final ContentAccess access;
  private final PlainMails mails;
  private final PagePictures pictures;

  OpenedMessages(
      MessageStories stories, ContentAccess access, PlainMails mails, PagePictures pictures) {
    this.stories = stories;
    this.access = access;
    this.mails = mails;
    this.pictures = pictures;
  }

  /**
   * @param pages that can be shown as pictures
   */
  record OpenedPart(PlainMail.Part part, int pages) {

    public List<FoundField> fields() {
      return part.forms().stream().map(ReadForm::fields).flatMap(List::stream).toList();
    }

    ResponseEntity<byte[]> download() {
      String name = part.fileName().isEmpty() ? "part-" + part.path() : part.fileName();
      return Downloads.of(name, part.file().content());
    }
  }

  record Opened(MessageStory story, PlainMail mail, List<OpenedPart> parts) {

    public OpenedPart part(String path) {
      return parts.stream()
          .filter(opened -> opened.part().path().equals(path))
          .findFirst()
          .orElseThrow(() -> new NoSuchPart(story.mail().id(), path));
    }
  }

  Opened read(UUID id, ContentReading reading) {
    MessageStory story = held(id);
    return opened(story, access.read(id, MOST, reading).raw());
  }

  /** What belongs to content that this person has open. */
  Opened readOn(UUID id, ContentReading reading) {
    MessageStory story = held(id);
    return opened(story, access.readOn(id, MOST, reading).raw());
  }

  /** The exact bytes, as they came or left. */
  byte[] raw(UUID id, ContentReading reading) {
    held(id);
    return access.read(id, MOST, reading).raw();
  }

  /**
   * @param key of a field; null outlines them all
   * @return PNG
   */
  byte[] page(OpenedPart opened, int page, String key) {
    List<Region> outlined =
        opened.fields().stream()
            .filter(field -> field.page() == page)
            .filter(field -> key == null || field.key().equals(key))
            .map(FoundField::region)
            .toList();
    return pictures.png(opened.part().file(), page, outlined);
  }

  private MessageStory held(UUID id) {
    MessageStory story = stories.of(id);
    if (story.mail().status().equals("withheld")) {
      throw new NotHeld(id);
    }
    return story;
  }

  private Opened opened(MessageStory story, byte[] raw) {
    PlainMail mail = mails.of(raw, story.mail().desk());
    return new Opened(
        story, mail, mail.parts().stream().map(part -> new OpenedPart(part, pages(part))).toList());
  }

  private int pages(PlainMail.Part part) {
    return Optional.of(part)
        .filter(PlainMail.Part::attachment)
        .map(file -> pictures.pages(file.file()))
        .orElse(0);
  }
}
