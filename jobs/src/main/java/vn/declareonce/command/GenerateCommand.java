package vn.declareonce.command;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.declareonce.sampledata.Generator;
import vn.declareonce.sampledata.GeneratorSettings;

@Command(
        name = "generate",
        description = "Writes an invented register, deliveries of every source and the true owner of each row.")
final class GenerateCommand implements Callable<Integer> {
    @Option(names = "--people", required = true, paramLabel = "N", description = "How many people.")
    private long people;

    @Option(names = "--seed", required = true, paramLabel = "S", description = "The same seed gives the same bytes.")
    private long seed;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to.")
    private Path out = Path.of("");

    @Override
    public Integer call() throws Exception {
        System.out.println(Generator.write(GeneratorSettings.of(people, seed, out)));
        return ExitCodes.DONE;
    }
}
