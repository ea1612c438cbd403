package mhss.gateway.console.reports.web;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import mhss.gateway.documents.Document;
import mhss.gateway.documents.DocumentReader;
import mhss.gateway.documents.DocumentRefused;
import mhss.gateway.documents.FoundField;
import mhss.gateway.documents.PagePictures;
import mhss.gateway.documents.Region;
import mhss.gateway.reports.Finding;
import mhss.gateway.reports.Reviews.OpenedReview;
import mhss.gateway.reports.Verdict;

/** A document as a browser may have it: pictures of our own making, and its text. */
class Papers {

  private final PagePictures pictures;
  private final DocumentReader reader;

  Papers(PagePictures pictures, DocumentReader reader) {
    this.pictures = pictures;
    this.reader = reader;
  }

  /** 0 when there is only text. */
  int pages(Document document) {
    try {
      return pictures.pages(document);
    } catch (DocumentRefused damaged) {
      return 0;
    }
  }

  /** Each cell and column on a line of its own; empty where it cannot be read. */
  String text(Document document) {
    try {
      return reader.text(document).replaceAll(" *\\t\\s*", "\n");
    } catch (DocumentRefused damaged) {
      return "";
    }
  }

  /** With a frame round each place that a finding points at which is not met, or not judged. */
  byte[] picture(OpenedReview opened, int page) {
    Set<String> wanted = pointedAt(opened.shown().findings());
    List<Region> regions =
        opened.shown().fields().stream()
            .filter(found -> found.page() == page && wanted.contains(found.key()))
            .map(FoundField::region)
            .filter(Region::known)
            .toList();
    return pictures.png(opened.document(), page, regions);
  }

  private static Set<String> pointedAt(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.verdict() != Verdict.MET)
        .map(finding -> FindingGroup.Place.of(finding.place()).field())
        .filter(key -> !key.isEmpty())
        .collect(Collectors.toSet());
  }
}
