package vn.declareonce.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.declareonce.job.Engine;
import vn.declareonce.verify.Verification;

@Command(name = "verify", description = "Computes the state hash and checks every law on the live store.")
final class VerifyCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Prints JSON alone on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        try (Engine engine = Opened.engine()) {
            Verification found = Verification.of(engine.transactions());
            System.out.println(json ? json(found) : text(found));
            return found.holds() ? ExitCodes.DONE : ExitCodes.REFUSED;
        }
    }

    private static String json(Verification found) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("stateHash", found.stateHash());
        answer.put("balanced", found.balanced());
        answer.put("laws", found.laws());
        answer.put("problems", found.problems());
        answer.put("halfWay", found.halfWay());
        return new JsonMapper().writeValueAsString(answer);
    }

    private static String text(Verification found) {
        StringBuilder text = new StringBuilder("state hash " + found.stateHash() + "\n");
        found.laws()
                .forEach((law, holds) ->
                        text.append(holds ? "  ✓ " : "  ✗ ").append(law).append('\n'));
        found.problems().forEach(problem -> text.append("  ").append(problem).append('\n'));
        found.halfWay().forEach(work -> text.append("  Đang chạy hoặc dở dang / Under way or half way: ")
                .append(work)
                .append('\n'));
        if (!found.holds() && !found.halfWay().isEmpty()) {
            text.append("  Chờ xong hoặc chạy resume, rồi kiểm tra lại"
                    + " / Wait for it or run resume, then verify again: it may be all that is wrong\n");
        }
        return text.toString();
    }
}
