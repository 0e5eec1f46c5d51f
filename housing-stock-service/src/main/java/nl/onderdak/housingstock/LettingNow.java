// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.housingstock;

/** What the dwellings of a query are let for at present, as SQL. */
public final class LettingNow {

    /**
     * Of each row of {@code dwelling} whether it, or a place in it, is let to permit holders or kept for them, as the
     * boolean columns {@code let} and {@code kept} of {@code letting}: by the last vacancy of each unit.
     */
    public static final String OF_DWELLING = """
            cross join lateral (
                select coalesce(bool_or(last.state = 'LET' and last.let_to_group = 'PERMIT_HOLDERS'), false) as let,
                       coalesce(bool_or(last.state in ('RESERVED', 'OFFERED')), false) as kept
                  from (select distinct on (unit) unit, state, let_to_group from vacancy
                         where vacancy.dwelling = dwelling.dwelling order by unit, id desc) as last) as letting
            """;

    private LettingNow() {}
}
