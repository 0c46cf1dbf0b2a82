package vn.declareonce.faults;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.declareonce.faults.Child.Answer;
import vn.declareonce.faults.Child.Stop;

/**
 * One fault: a store of its own, the processes that work on it, and the dice it is made with.
 *
 * @param stop the place, where the kind hurts at a place
 * @param database the trial's own
 * @param folder the trial's own: the home of its children
 */
record Trial(
        Ground ground,
        Children children,
        World world,
        Stop stop,
        Random dice,
        String database,
        Path folder,
        Proxy proxy) {
    /** What a child sees as its environment. */
    Map<String, String> environment() {
        return with(ground.environment(database, folder, 0));
    }

    /** The same through the proxy. */
    Map<String, String> proxied() {
        return with(ground.environment(database, folder, proxy.port()));
    }

    /** The same for a child that finds the embedded server by itself. */
    Map<String, String> embedded() {
        Map<String, String> environment = new HashMap<>(ground.embeddedEnvironment());
        // The program waits for a server that is away, at each connection it asks for.
        environment.put("declareonce.connectSeconds", "3");
        return with(environment);
    }

    /** Runs the command to a place; the child is stopped there, or has ended. */
    Answer runTo(Child child, Stop stop, List<String> command, Map<String, String> environment) {
        child.begin(stop, environment, command);
        return child.await();
    }

    Answer runTo(Child child, Stop stop) {
        return runTo(child, stop, world.command(), environment());
    }

    /** The number of the fault, 1 or more. */
    int number() {
        return stop.number();
    }

    /** The trial's place, or one by chance where its kind leaves that open. */
    Stop placeOrAny() {
        return stop.place().equals("*") ? anyPlace() : stop;
    }

    /** A place of the command, by chance. */
    Stop anyPlace() {
        return Stop.at(1 + dice.nextInt(Math.max(1, world.run().places())));
    }

    private Map<String, String> with(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(world.settings());
        return all;
    }
}
