using PPRNet.Search.Posts;

namespace PPRNet.Search.Exporting;

/// <summary>Writes posts in one format, one after the other. Whatever begins a file is written when it is made.</summary>
internal interface IPostWriter
{
    void Write(Post post);

    /// <summary>Closes the file; nothing is written after it.</summary>
    void End();
}
