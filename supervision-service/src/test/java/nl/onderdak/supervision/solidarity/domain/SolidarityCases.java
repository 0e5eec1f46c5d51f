// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.onderdak.contracts.MunicipalityCode;

/** Problems for tests. */
public final class SolidarityCases {

    private SolidarityCases() {}

    /** A municipality with a balance and a quota. */
    public static SolidarityPosition position(String code, long balance, long quota) {
        return position(code, balance, quota, 0);
    }

    /** A municipality with a balance, a quota and homes to spare. */
    public static SolidarityPosition position(String code, long balance, long quota, long freePlaces) {
        return new SolidarityPosition(new MunicipalityCode(code), null, balance, quota, freePlaces);
    }

    public static SolidarityProblem problem(SolidarityPosition... positions) {
        return new SolidarityProblem(List.of(positions));
    }

    /** Municipalities with balances up to a number of persons, some with a small quota and some with homes to spare. */
    public static SolidarityProblem random(long seed, int municipalities, int most) {
        var random = new Random(seed);
        var positions = new ArrayList<SolidarityPosition>();
        for (int i = 0; i < municipalities; i++) {
            positions.add(position(
                    "GM%04d".formatted(1000 + i),
                    random.nextInt(-most, most + 1),
                    random.nextInt(3) == 0 ? random.nextInt(most + 1) : 2L * most,
                    random.nextInt(4) == 0 ? random.nextInt(most + 1) : 0));
        }
        return new SolidarityProblem(positions);
    }

    /** Groups of three in which one surplus equals two shortfalls, or two surpluses one shortfall. */
    public static SolidarityProblem settlingInGroups(long seed, int groups) {
        var random = new Random(seed);
        var positions = new ArrayList<SolidarityPosition>();
        for (int group = 0; group < groups; group++) {
            int one = 10 + random.nextInt(90);
            int other = 10 + random.nextInt(90);
            int side = random.nextBoolean() ? 1 : -1;
            for (int balance : new int[] {side * (one + other), -side * one, -side * other}) {
                positions.add(position("GM%04d".formatted(1000 + positions.size()), balance, 300));
            }
        }
        return new SolidarityProblem(positions);
    }
}
