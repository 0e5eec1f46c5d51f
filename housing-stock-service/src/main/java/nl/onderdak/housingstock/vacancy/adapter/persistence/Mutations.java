// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock.vacancy.adapter.persistence;

/** Which vacancies count as homes that were vacated (<i>mutaties</i>). */
public final class Mutations {

    /**
     * Condition on {@code vacancy}: one that was withdrawn was none, and a unit that was given back and announced again
     * was vacated once.
     */
    public static final String IS_MUTATION = "(state <> 'WITHDRAWN' and not (state = 'RETURNED' and exists ("
            + "select from vacancy as next where next.unit = vacancy.unit and next.id > vacancy.id)))";

    private Mutations() {}
}
