package mhss.gateway.console.bench;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mhss.gateway.store.TestStore;

/**
 * Lists at their top and far below. The link to the next page is the one that the first page has;
 * the place in it is that of a row further down, which must then be the first of the page.
 */
final class Depths {

  /** So many pages side by side are visited in turn, so that none is just kept warm. */
  private static final int NEIGHBOURS = 20;

  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

  private final TestStore store;
  private final Visitor visitor;

  Depths(TestStore store, Visitor visitor) {
    this.store = store;
    this.visitor = visitor;
  }

  /**
   * @param size of a page
   * @param place in the link, of the last row of a page
   * @param shown what the page of a row says of it
   */
  private record Listing(
      String name,
      String path,
      int size,
      String table,
      String at,
      String id,
      Function<Row, String> place,
      Function<Row, String> shown) {}

  private record Row(Instant at, Object id) {}

  private static final List<Listing> LISTS =
      List.of(
          new Listing(
              "messages",
              "/messages",
              50,
              "message",
              "received_at",
              "id",
              row -> ChronoUnit.MICROS.between(Instant.EPOCH, row.at()) + "-" + row.id(),
              row -> "/messages/" + row.id()),
          new Listing(
              "cases",
              "/cases?show=all",
              25,
              "case_file",
              "received_at",
              "id",
              row -> row.at() + "~" + row.id(),
              row -> "/cases/" + row.id()),
          new Listing(
              "history",
              "/audit",
              50,
              "history",
              "at",
              "seq",
              row -> row.id().toString(),
              row -> "" + row.id()));

  List<Page> pages() throws Exception {
    List<Page> pages = new ArrayList<>();
    for (Listing list : LISTS) {
      for (int depth : new int[] {1, 100, 3_000, 10_000}) {
        long rows = count(list);
        if ((depth + NEIGHBOURS + 1L) * list.size() < rows) {
          pages.add(page(list, depth));
        }
      }
    }
    return pages;
  }

  private long count(Listing list) {
    String where = list.table().equals("case_file") ? " where purged_at is null" : "";
    return store
        .jdbc()
        .sql("select count(*) from " + list.table() + where)
        .query(Long.class)
        .single();
  }

  private Page page(Listing list, int depth) throws Exception {
    String next = next(list.path());
    String known = encoded(list.place().apply(row(list, list.size() - 1L)));
    if (!next.contains(known)) {
      throw new IllegalStateException(next + " does not name the place " + known);
    }
    List<String> urls = new ArrayList<>();
    List<Object[]> values = new ArrayList<>();
    for (int n = 0; n < NEIGHBOURS; n++) {
      Row last = row(list, (long) (depth + n) * list.size() - 1);
      urls.add(next.replace(known, encoded(list.place().apply(last))));
      values.add(new Object[] {last.at().atOffset(java.time.ZoneOffset.UTC), last.id()});
    }
    String first = list.shown().apply(row(list, (long) depth * list.size()));
    if (!visitor.open(urls.get(0)).contains(first)) {
      throw new IllegalStateException(urls.get(0) + " does not begin with " + first);
    }
    String sql =
        "select * from %s where %s(%s, %s) < (?, ?) order by %3$s desc, %4$s desc limit %5$d"
            .formatted(
                list.table(),
                list.table().equals("case_file") ? "purged_at is null and " : "",
                list.at(),
                list.id(),
                list.size() + 1);
    return new Page(
        "page %,d of %s".formatted(depth + 1, list.name()),
        n -> urls.get(n % NEIGHBOURS),
        sql,
        n -> values.get(n % NEIGHBOURS));
  }

  private String next(String path) throws Exception {
    Matcher link = NEXT.matcher(visitor.open(path).replace("&amp;", "&"));
    if (!link.find()) {
      throw new IllegalStateException(path + " has no next page");
    }
    return link.group(1);
  }

  private Row row(Listing list, long offset) {
    String where = list.table().equals("case_file") ? "where purged_at is null " : "";
    Map<String, Object> row =
        store
            .jdbc()
            .sql(
                "select %s as at, %s as id from %s %s order by 1 desc, 2 desc offset %d limit 1"
                    .formatted(list.at(), list.id(), list.table(), where, offset))
            .query(
                (found, n) ->
                    Map.of(
                        "at",
                        found.getObject("at", OffsetDateTime.class).toInstant(),
                        "id",
                        found.getObject("id")))
            .single();
    return new Row((Instant) row.get("at"), row.get("id"));
  }

  private static String encoded(String place) {
    return place.replace(":", "%3A");
  }
}
