using PPRNet.Search.Indexing;
using Spectre.Console;

namespace PPRNet.Search.Indexer;

/// <summary>Shows that work is going on, and how far it has come: on a terminal only, nothing where the output is kept.</summary>
internal static class BusySign
{
    /// <summary>Work whose length is not known.</summary>
    public static T Run<T>(IAnsiConsole progress, string what, Func<T> work) =>
        progress.Profile.Capabilities.Interactive ? progress.Status().Start(Markup.Escape(what), _ => work()) : work();

    /// <summary>A build: first its posts, then the check of what was written.</summary>
    public static T RunBuild<T>(IAnsiConsole progress, Func<IProgress<BuildProgress>?, T> build) =>
        !progress.Profile.Capabilities.Interactive ? build(null) : progress.Progress().AutoClear(true).Start(shown =>
        {
            var task = shown.AddTask("Looking for changes");
            task.IsIndeterminate = true;
            return build(new Bar(task));
        });

    /// <summary>Reports in the builder's own thread: <see cref="Progress{T}"/> would let late reports overtake the end.</summary>
    private sealed class Bar(ProgressTask task) : IProgress<BuildProgress>
    {
        public void Report(BuildProgress value)
        {
            task.IsIndeterminate = value.Written == value.Total;
            task.Description = value.Written == value.Total ? "Checking the new index" : "Indexing posts";
            task.MaxValue = value.Total;
            task.Value = value.Written;
        }
    }
}
