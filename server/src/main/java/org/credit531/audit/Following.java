package org.credit531.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.credit531.audit.JdbcVerification.Anchor;
import org.credit531.audit.JdbcVerification.Chained;

/** One walk along the chain; memory holds the link before and what was published, and nothing that grows with entries. */
final class Following {

    static final int MOST_LISTED = 100;

    private final Map<LocalDate, Anchor> anchors = new HashMap<>();
    private final LocalDate firstKept;
    private final List<PublishedRoot> roots;
    private final Set<Long> erased;
    private final List<Finding> findings = new ArrayList<>();
    private long wrong;
    private long links;
    private int compared;
    private Link.Head head;

    Following(List<Anchor> anchors, LocalDate firstKept, Collection<PublishedRoot> roots, Set<Long> erased) {
        this.firstKept = firstKept;
        this.erased = erased;
        this.head = Link.Head.NONE;
        for (var anchor : anchors) {
            this.anchors.put(anchor.month(), anchor);
            if (anchor.dropped()) {
                beginAfter(anchor);
            }
        }
        this.roots = roots.stream()
                .filter(root -> root.position() > head.position())
                .sorted(Comparator.comparingLong(PublishedRoot::position))
                .toList();
    }

    private void beginAfter(Anchor anchor) {
        if (!anchor.month().isBefore(firstKept)) {
            add(Finding.Kind.ANCHOR_CHANGED, anchor.position(), anchor.month().toString());
        }
        head = new Link.Head(anchor.position(), anchor.month(), anchor.link());
    }

    /** Follows to the next link. */
    void next(Chained chained) {
        var link = chained.link();
        checkPlace(chained);
        checkEntry(chained);
        checkDetail(chained);
        links++;
        head = link.head();
        compareRoots();
    }

    private void checkPlace(Chained chained) {
        var link = chained.link();
        var month = Months.of(link.day());
        if (link.position() != head.position() + 1) {
            add(Finding.Kind.GAP, link.position(), String.valueOf(head.position() + 1));
        } else if (!Arrays.equals(Commitments.of(link, head.link()), link.link())) {
            add(Finding.Kind.LINK_CHANGED, link.position(), link.day().toString());
        }
        if (!chained.month().equals(month)) {
            add(Finding.Kind.LINK_CHANGED, link.position(), chained.month().toString());
        }
        if (links > 0 && month.isAfter(Months.of(head.day()))) {
            checkAnchor(Months.of(head.day()));
        }
    }

    /** The month of the link before is over: its end must be anchored. */
    private void checkAnchor(LocalDate month) {
        var anchor = anchors.get(month);
        if (anchor == null || anchor.position() != head.position() || !Arrays.equals(anchor.link(), head.link())) {
            add(Finding.Kind.ANCHOR_CHANGED, head.position(), month.toString());
        }
    }

    private void checkEntry(Chained chained) {
        var link = chained.link();
        var entry = chained.entry();
        if (entry == null) {
            if (!isDropped(link.entryMonth())) {
                add(Finding.Kind.ENTRY_MISSING, link.position(), String.valueOf(link.entry()));
            }
        } else if (!Arrays.equals(Commitments.of(entry, link.detail()), link.content())) {
            add(Finding.Kind.ENTRY_CHANGED, link.position(), String.valueOf(link.entry()));
        }
    }

    private void checkDetail(Chained chained) {
        var link = chained.link();
        var detail = chained.detail();
        if (detail == null) {
            if (!erased.contains(link.entry()) && !isDropped(link.entryMonth())) {
                add(Finding.Kind.DETAIL_MISSING, link.position(), String.valueOf(link.entry()));
            }
        } else if (!Arrays.equals(Commitments.of(detail), link.detail())) {
            add(Finding.Kind.DETAIL_CHANGED, link.position(), String.valueOf(link.entry()));
        }
    }

    /** An entry written before midnight may be chained in the next month, and its month be dropped before that. */
    private boolean isDropped(LocalDate month) {
        var anchor = anchors.get(month);
        return anchor != null && anchor.dropped();
    }

    private void compareRoots() {
        while (compared < roots.size() && roots.get(compared).position() <= head.position()) {
            var root = roots.get(compared++);
            if (root.position() != head.position() || !root.link().equals(hexadecimal(head.link()))) {
                add(Finding.Kind.ROOT_CHANGED, root.position(), root.link());
            }
        }
    }

    /** The chain is over: what was published beyond was cut off. */
    void end() {
        roots.stream()
                .skip(compared)
                .forEach(root -> add(Finding.Kind.TRUNCATED, root.position(), String.valueOf(head.position())));
        anchors.values().stream()
                .filter(anchor -> anchor.position() > head.position())
                .forEach(anchor -> add(
                        Finding.Kind.TRUNCATED,
                        anchor.position(),
                        anchor.month().toString()));
    }

    void unchained(long number) {
        add(Finding.Kind.UNCHAINED, number, "");
    }

    Verification result() {
        return new Verification(links, head.position(), hexadecimal(head.link()), roots.size(), findings, wrong);
    }

    private void add(Finding.Kind kind, long place, String note) {
        wrong++;
        if (findings.size() < MOST_LISTED) {
            findings.add(new Finding(kind, place, note));
        }
    }

    private static String hexadecimal(byte[] link) {
        return HexFormat.of().formatHex(link);
    }
}
