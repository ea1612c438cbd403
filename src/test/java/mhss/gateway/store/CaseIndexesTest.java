package mhss.gateway.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The page of a case, and the destruction of one, look into every table that belongs to it. */
class CaseIndexesTest {

  private static final TestStore STORE = TestStore.fresh();

  /** A partial index serves where it leaves out nothing but rows without a case. */
  private static final String WITHOUT =
      """
      select c.conrelid::regclass || '.' || a.attname
      from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid = 'case_file'::regclass
        and not exists (
          select from pg_index i
          where i.indrelid = c.conrelid and i.indkey[0] = c.conkey[1]
            and (i.indpred is null
                 or pg_get_expr(i.indpred, i.indrelid) = '(' || a.attname || ' IS NOT NULL)'))
      """;

  @Test
  void whatBelongsToACaseIsFoundByAnIndexAlone() {
    assertThat(STORE.jdbc().sql(WITHOUT).query(String.class).list())
        .containsExactly("notice_later.case_id"); // a few rows, each for some days
  }
}
