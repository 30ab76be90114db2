/** The signed-in person as the frame around every page needs them; null for a visitor. */
export type ShellViewer = {
  username: string;
  displayName: string;
  avatarUrl: string | null;
  role: "member" | "moderator" | "admin";
  unreadCount: number;
};
