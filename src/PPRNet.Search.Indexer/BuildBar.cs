using PPRNet.Search.Indexing;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary>Shows how far a build has come: a bar on a terminal, nothing where the output is kept.</summary>
internal static class BuildBar
{
    public static T Run<T>(IAnsiConsole progress, Func<IProgress<BuildProgress>?, T> build) =>
        !progress.Profile.Capabilities.Interactive ? build(null) : progress.Progress().AutoClear(true).Start(shown =>
        {
            var task = shown.AddTask("Indexing posts", autoStart: false);
            return build(new Bar(task));
        });

    /// <summary>Reports in the builder's own thread: <see cref="Progress{T}"/> would let late reports overtake the end.</summary>
    private sealed class Bar(ProgressTask task) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            if (!task.IsStarted) task.StartTask();
            task.MaxValue = value.Total;
            task.Value = value.Written;
        }
    }
}
