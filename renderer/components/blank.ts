/** Facts while a form is open: every one of them may still be unanswered. */
export type Blank<Facts> = { [Key in keyof Facts]: Facts[Key] | null }
