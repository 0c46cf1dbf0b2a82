package vn.declareonce.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/** The highest use of the Java heap between two moments: the sum of its pools' peaks, so never less than what was in use at once. */
final class PeakHeap {
    private static final long MEGABYTE = 1 << 20;

    private PeakHeap() {}

    static void reset() {
        System.gc();
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    static long megabytes() {
        return pools().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() / MEGABYTE;
    }

    /** What the JVM may use at most: its -Xmx. */
    static long limitMegabytes() {
        return Runtime.getRuntime().maxMemory() / MEGABYTE;
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
