// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.local.demo;

import java.util.List;

/**
 * The municipalities beside Almelo: eight of Overijssel with their CBS codes and their inhabitants of 1 January 2024
 * (CBS StatLine 03759ned), and two made-up ones that merge. Balances are made up.
 */
final class Towns {

    static final String OVERIJSSEL = "PV23";

    static final String BORNE = "GM0147";
    static final String ENSCHEDE = "GM0153";
    static final String HAAKSBERGEN = "GM0158";
    static final String HENGELO = "GM0164";
    static final String LOSSER = "GM0168";
    static final String OLDENZAAL = "GM0173";
    static final String TUBBERGEN = "GM0183";
    static final String WIERDEN = "GM0189";
    static final String OOSTERDAL = "GM9701";
    static final String WESTERDAL = "GM9702";
    static final String TWEEDAL = "GM9703";

    static final String SOURCE = "CBS 03759ned, inhabitants of 1 January 2024";

    /** Of 1 January 2024, CBS StatLine 03759ned. */
    static final int NATIONAL_INHABITANTS = 17_942_942;

    static final List<Town> ALL = List.of(
            new Town(BORNE, "Borne", 24_639, -3),
            new Town(ENSCHEDE, "Enschede", 161_738, -40),
            new Town(HAAKSBERGEN, "Haaksbergen", 24_359, 0),
            new Town(HENGELO, "Hengelo", 83_058, 8),
            new Town(LOSSER, "Losser", 23_376, -12),
            new Town(OLDENZAAL, "Oldenzaal", 31_794, -6),
            new Town(TUBBERGEN, "Tubbergen", 21_397, 30),
            new Town(WIERDEN, "Wierden", 24_931, 4),
            new Town(OOSTERDAL, "Oosterdal (made up)", 8_000, -5),
            new Town(WESTERDAL, "Westerdal (made up)", 9_000, 2));

    private Towns() {}

    /**
     * A municipality.
     *
     * @param code CBS code
     * @param name its name
     * @param inhabitants persons
     * @param balance persons ahead of its quotas at the end of the last half-year, or with a minus behind
     */
    record Town(String code, String name, int inhabitants, int balance) {}
}
