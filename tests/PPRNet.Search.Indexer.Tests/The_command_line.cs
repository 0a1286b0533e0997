using PPRNet.Search.Indexer;
using Spectre.Console.Testing;

namespace PPRNet.Search.Tests;

public sealed class The_command_line
{
    public static TheoryData<string> Commands { get; } = [.. CommandLine.Root(new TestConsole(), new TestConsole()).Subcommands.Select(command => command.Name)];

    [Fact]
    public async Task Lists_its_commands() => Approved.Matches("help.txt", WithoutProgramName((await CommandRun.Of("--help")).Results));

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Explains_each_command(string name) =>
        Approved.Matches($"help-{name}.txt", WithoutProgramName((await CommandRun.Of(name, "--help")).Results));

    [Theory]
    [MemberData(nameof(Commands))]
    public void Prints_json_when_asked(string name) =>
        Assert.Contains(CommandLine.Root(new TestConsole(), new TestConsole()).Subcommands.Single(command => command.Name == name).Options, option => option.Name == "--json");

    [Theory]
    [InlineData("serch", "serch")]
    [InlineData("check --corpse x", "--corpse")]
    [InlineData("search x --page 0", "--page 0 is out of range; expected 1–")]
    [InlineData("search x --per-page 101", "--per-page 101 is out of range; expected 1–100")]
    [InlineData("search x --sort best", "best")]
    public async Task Refuses_with_1_and_names_what_is_wrong(string typed, string named)
    {
        var run = await CommandRun.Of(typed.Split(' '));
        Assert.Equal(ExitCodes.WrongCommandLine, run.Code);
        Assert.Contains(named, run.Progress, StringComparison.Ordinal);
    }

    /// <summary>Help names the program by the process that runs, which is the test's.</summary>
    private static string WithoutProgramName(string help) =>
        System.Text.RegularExpressions.Regex.Replace(help, @"(?<=Usage:\s+)\S+", "PPRNet.Search.Indexer");
}
