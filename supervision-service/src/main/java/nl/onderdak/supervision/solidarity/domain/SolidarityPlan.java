// SPDX-License-Identifier: EUPL-1.2
package nl.onderdak.supervision.solidarity.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.onderdak.contracts.MunicipalityCode;

/**
 * A set of exchanges for a problem. No municipality takes over more than its surplus or hands over more than its
 * shortfall and its quota, so that no quota falls below 0 and none that helps falls behind.
 *
 * @param problem the problem
 * @param transfers the exchanges, the largest first
 */
public record SolidarityPlan(SolidarityProblem problem, List<SolidarityTransfer> transfers) {

    private static final Comparator<SolidarityTransfer> LARGEST_FIRST = Comparator.comparingLong(
                    SolidarityTransfer::persons)
            .reversed()
            .thenComparing(transfer -> transfer.takesOver().value())
            .thenComparing(transfer -> transfer.handsOver().value());

    /** @throws IllegalArgumentException when a municipality takes or hands over more than it can */
    public SolidarityPlan {
        transfers = transfers.stream().sorted(LARGEST_FIRST).toList();
        var takenOver = new HashMap<MunicipalityCode, Long>();
        var handedOver = new HashMap<MunicipalityCode, Long>();
        for (var transfer : transfers) {
            takenOver.merge(transfer.takesOver(), transfer.persons(), Long::sum);
            handedOver.merge(transfer.handsOver(), transfer.persons(), Long::sum);
        }
        for (var position : problem.positions()) {
            long taken = orNone(takenOver.remove(position.municipality()));
            long handed = orNone(handedOver.remove(position.municipality()));
            if (taken > position.surplus() || handed > position.transferable()) {
                throw new IllegalArgumentException("more than " + position.municipality() + " can bear");
            }
        }
        if (!takenOver.isEmpty() || !handedOver.isEmpty()) {
            throw new IllegalArgumentException("an exchange with a municipality that is not searched");
        }
    }

    private static long orNone(Long persons) {
        return persons == null ? 0 : persons;
    }

    /**
     * The plan of groups of municipalities that settle among themselves. Within a group the largest surplus meets the
     * largest shortfall, so that a group of <i>n</i> municipalities needs at most <i>n - 1</i> exchanges. Every set of
     * exchanges without a detour is such a plan: its groups are the municipalities that its exchanges connect.
     *
     * @param groupOf the number of the group of each municipality that is in one
     */
    public static SolidarityPlan ofGroups(SolidarityProblem problem, Map<MunicipalityCode, Integer> groupOf) {
        var groups = new TreeMap<Integer, List<SolidarityPosition>>();
        for (var position : problem.positions()) {
            var group = groupOf.get(position.municipality());
            if (group != null) {
                groups.computeIfAbsent(group, _ -> new ArrayList<>()).add(position);
            }
        }
        var transfers = new ArrayList<SolidarityTransfer>();
        groups.values().forEach(group -> settle(group, transfers));
        return new SolidarityPlan(problem, transfers);
    }

    private static void settle(List<SolidarityPosition> group, List<SolidarityTransfer> transfers) {
        var takers = new ArrayList<>(Party.takers(group));
        var handers = new ArrayList<>(Party.handers(group));
        while (!takers.isEmpty() && !handers.isEmpty()) {
            var taker = takers.removeFirst();
            var hander = handers.removeFirst();
            long persons = Math.min(taker.persons(), hander.persons());
            transfers.add(new SolidarityTransfer(taker.municipality(), hander.municipality(), persons));
            taker.less(persons).ifPresent(takers::addFirst);
            hander.less(persons).ifPresent(handers::addFirst);
        }
    }

    /**
     * The plan of first fit: surpluses that equal a shortfall first, then the largest surplus with the largest
     * shortfall until one side is used up. A search begins with it.
     */
    public static SolidarityPlan firstFit(SolidarityProblem problem) {
        var takers = new ArrayList<>(Party.takers(problem.positions()));
        var handers = new ArrayList<>(Party.handers(problem.positions()));
        var transfers = new ArrayList<SolidarityTransfer>();
        for (var taker : List.copyOf(takers)) {
            handers.stream()
                    .filter(hander -> hander.persons() == taker.persons())
                    .findFirst()
                    .ifPresent(hander -> {
                        transfers.add(
                                new SolidarityTransfer(taker.municipality(), hander.municipality(), taker.persons()));
                        takers.remove(taker);
                        handers.remove(hander);
                    });
        }
        while (!takers.isEmpty() && !handers.isEmpty()) {
            var taker = takers.removeFirst();
            var hander = handers.removeFirst();
            long persons = Math.min(taker.persons(), hander.persons());
            transfers.add(new SolidarityTransfer(taker.municipality(), hander.municipality(), persons));
            taker.less(persons).ifPresent(rest -> Party.insert(takers, rest));
            hander.less(persons).ifPresent(rest -> Party.insert(handers, rest));
        }
        return new SolidarityPlan(problem, transfers);
    }

    /** The group of each municipality that takes part: those that exchanges connect. */
    public Map<MunicipalityCode, Integer> groups() {
        var groupOf = new HashMap<MunicipalityCode, Integer>();
        for (var transfer : transfers) {
            var taker = groupOf.get(transfer.takesOver());
            var hander = groupOf.get(transfer.handsOver());
            int group = taker == null ? hander == null ? groupOf.size() : hander : taker;
            if (taker != null && hander != null) {
                groupOf.replaceAll((_, other) -> other.equals(hander) ? taker : other);
            }
            groupOf.put(transfer.takesOver(), group);
            groupOf.put(transfer.handsOver(), group);
        }
        var numbers = new HashMap<Integer, Integer>();
        var numbered = new TreeMap<MunicipalityCode, Integer>();
        groupOf.keySet().stream()
                .sorted()
                .forEach(code -> numbered.put(code, numbers.computeIfAbsent(groupOf.get(code), _ -> numbers.size())));
        return numbered;
    }

    /** Persons of shortfall that it covers. */
    public long covered() {
        return transfers.stream().mapToLong(SolidarityTransfer::persons).sum();
    }

    /** Municipalities that take part. */
    public int municipalities() {
        var taking = new HashSet<MunicipalityCode>();
        transfers.forEach(transfer -> {
            taking.add(transfer.takesOver());
            taking.add(transfer.handsOver());
        });
        return taking.size();
    }

    /** Whether it is better than another: more persons covered, then fewer exchanges, then fewer municipalities. */
    public boolean isBetterThan(SolidarityPlan other) {
        return Comparator.comparingLong(SolidarityPlan::covered)
                        .thenComparing(plan -> plan.transfers.size(), Comparator.reverseOrder())
                        .thenComparing(SolidarityPlan::municipalities, Comparator.reverseOrder())
                        .compare(this, other)
                > 0;
    }
}
