// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

/** Which vacancies count as homes that were vacated (<i>mutaties</i>). */
public final class Mutations {

    /**
     * Condition on {@code vacancy}: one that was withdrawn was none, and a unit that was given back and announced again
     * was vacated once; unless a tenant gave notice after it was given back, who lived there meanwhile.
     */
    public static final String IS_MUTATION = """
            (vacancy.state <> 'WITHDRAWN' and not (vacancy.state = 'RETURNED' and exists (
                select from (select next.notice_on from vacancy as next
                              where next.unit = vacancy.unit and next.id > vacancy.id and next.state <> 'WITHDRAWN'
                              order by next.id limit 1) as again
                 where again.notice_on is null or again.notice_on <= vacancy.returned_on)))
            """;

    private Mutations() {}
}
